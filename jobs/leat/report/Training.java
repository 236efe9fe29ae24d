package leat.report;

import java.util.Map;

/**
 * How a model was found and fitted.
 *
 * @param algorithm its name for people
 * @param settings by name, in the order in which they are shown
 * @param iterations how many were needed
 * @param converged whether it stopped for its tolerance and not for the limit of iterations
 * @param seconds wall clock of the fit
 * @param search how it was chosen; null where that is not known
 * @param decision how its scores became probabilities and decisions; null where not known
 */
public record Training(
    String algorithm,
    Map<String, String> settings,
    int iterations,
    boolean converged,
    double seconds,
    SearchFacts search,
    DecisionFacts decision) {}
