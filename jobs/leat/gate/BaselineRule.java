package leat.gate;

import java.util.Locale;
import leat.metrics.Metric;
import leat.metrics.Metrics;

/**
 * Better than a model that needs no learning, or nearly none.
 *
 * @param metric by which
 * @param model figures of the model on the test rows
 */
public record BaselineRule(Metric metric, Metrics model) {
  /** Against the frequencies of the classes among the training rows. */
  public RuleResult majority(Metrics baseline) {
    return of("majority", "the class frequencies of the training rows", baseline);
  }

  /** Against the best model of one feature. */
  public RuleResult singleFeature(SingleFeature.Best best) {
    return of("single-feature", "the feature " + best.feature() + " alone", best.figures());
  }

  private RuleResult of(String name, String what, Metrics baseline) {
    Double own = model.value(metric);
    Double other = baseline.value(metric);
    boolean passed = own != null && other != null && metric.gain(other, own) > 0;
    String found = shown(own);
    String required = "better than " + shown(other);
    String words =
        "test %s %s %s better than %s of %s"
            .formatted(metric.key(), found, passed ? "is" : "is not", shown(other), what);
    return new RuleResult("baseline " + name, passed, found, required, words);
  }

  private static String shown(Double figure) {
    return figure == null ? "(not defined)" : String.format(Locale.ROOT, "%.6f", figure);
  }
}
