package leat.calibration;

import leat.config.DecisionSettings;
import leat.metrics.Interval;

/**
 * The probability from which the positive class is decided, and how it was found.
 *
 * @param value 0 to 1
 * @param interval in which it falls for 95 % of resamples of the held-out rows; null where it was
 *     given
 * @param isReached whether the floor or capacity that was asked for is kept on the held-out rows
 */
public record Threshold(double value, Interval interval, boolean isReached) {
  /** Chooses it on held-out rows with calibrated scores. */
  public static Threshold of(DecisionSettings settings, HeldOut rows) {
    ThresholdSearch search = new ThresholdSearch(settings, rows.scores());
    ThresholdSearch.Found found = search.best(rows.positives(), rows.negatives());
    return new Threshold(found.threshold(), Resamples.of(rows).interval(search), found.isReached());
  }
}
