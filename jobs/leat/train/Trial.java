package leat.train;

import leat.config.CandidateSettings;

/**
 * One candidate and how it did.
 *
 * @param algorithm its name
 * @param settings what it was fitted with
 * @param metric on the validation part; null where there are no validation rows
 * @param iterations steps of the optimiser
 * @param converged whether it stopped by itself
 * @param loss mean training loss, penalty included; null where it was not found
 * @param gradient largest component of the gradient where it stopped; null where there is none
 * @param seconds of fitting
 */
public record Trial(
    String algorithm,
    CandidateSettings settings,
    Double metric,
    int iterations,
    boolean converged,
    Double loss,
    Double gradient,
    double seconds) {
  static Trial of(CandidateSettings settings, Double metric, Effort effort, double seconds) {
    return new Trial(
        settings.type(),
        settings,
        metric,
        effort.iterations(),
        effort.converged(),
        effort.loss(),
        effort.gradient(),
        seconds);
  }
}
