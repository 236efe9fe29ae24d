package leat.report;

import java.util.Map;
import leat.metrics.Interval;

/**
 * How scores were calibrated, and where they decide.
 *
 * @param calibration that was used, {@code none} if none
 * @param losses mean log loss of each method on held-out rows; empty where the method was given
 * @param by what the threshold was chosen by
 * @param interval of the threshold, 95 %; null where it was given
 * @param isReached whether the floor that was asked for is kept on the held-out rows
 */
public record DecisionFacts(
    String calibration,
    Map<String, Double> losses,
    String by,
    Interval interval,
    boolean isReached) {}
