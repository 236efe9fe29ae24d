package leat.train;

import java.util.List;
import java.util.Objects;

/**
 * How an optimiser got where it stopped.
 *
 * @param iterations its steps
 * @param converged whether it stopped by itself
 * @param loss mean training loss, penalty included; null where there is none
 * @param gradient largest component of the gradient where it stopped; null where there is none
 */
public record Effort(int iterations, boolean converged, Double loss, Double gradient) {
  /** Of several fits: the steps and the loss on average, the gradient at worst. */
  static Effort of(List<Effort> efforts) {
    return new Effort(
        (int) Math.round(efforts.stream().mapToInt(Effort::iterations).average().orElse(0)),
        !efforts.isEmpty() && efforts.stream().allMatch(Effort::converged),
        mean(efforts.stream().map(Effort::loss).filter(Objects::nonNull).toList()),
        efforts.stream()
            .map(Effort::gradient)
            .filter(Objects::nonNull)
            .max(Double::compare)
            .orElse(null));
  }

  private static Double mean(List<Double> losses) {
    return losses.isEmpty() ? null : (Double) Spread.mean(losses);
  }
}
