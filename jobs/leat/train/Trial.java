package leat.train;

import leat.config.TrainSettings.LogisticRegression;

/**
 * One candidate and how it did.
 *
 * @param algorithm its name
 * @param settings what it was fitted with
 * @param metric on the validation part; null where there are no validation rows
 * @param iterations steps of the optimiser
 * @param converged whether it stopped by itself
 * @param loss mean training loss, penalty included
 * @param gradient largest component of the gradient where it stopped
 * @param seconds of fitting
 */
public record Trial(
    String algorithm,
    LogisticRegression settings,
    Double metric,
    int iterations,
    boolean converged,
    double loss,
    double gradient,
    double seconds) {}
