package leat.train;

/**
 * How an optimiser got where it stopped.
 *
 * @param iterations its steps
 * @param converged whether it stopped by itself
 * @param loss mean training loss, penalty included; null where it was not found
 * @param gradient largest component of the gradient where it stopped; null where there is none
 */
public record Effort(int iterations, boolean converged, Double loss, Double gradient) {}
