package leat.report;

import java.util.Map;

/**
 * How a model was fitted.
 *
 * @param algorithm its name for people
 * @param settings by name, in the order in which they are shown
 * @param iterations how many were needed
 * @param converged whether it stopped for its tolerance and not for the limit of iterations
 * @param seconds wall clock of the fit
 */
public record Training(
    String algorithm,
    Map<String, String> settings,
    int iterations,
    boolean converged,
    double seconds) {}
