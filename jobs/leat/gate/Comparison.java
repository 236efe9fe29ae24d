package leat.gate;

import java.util.Locale;

/**
 * A new model and the one in production, on the same test rows.
 *
 * @param model version of the one in production
 * @param metric what is compared
 * @param challenger figure of the new model
 * @param champion figure of the one in production
 * @param difference by how much the new one is better
 */
public record Comparison(
    String model, String metric, double challenger, double champion, Difference difference) {
  /** Both figures in a clause. */
  public String told() {
    return String.format(
        Locale.ROOT,
        "%s %s, model %s has %s on the same rows",
        metric,
        challenger,
        model,
        champion);
  }
}
