package leat.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import leat.config.LogisticForms;
import leat.config.NumericForm;
import leat.model.Bins;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.Piecewise;
import leat.model.Scale;
import leat.model.Step;

/**
 * The forms in which a logistic regression can take the features of some rows.
 *
 * <p>Numbers of two values stay as they are: any form of them is a line.
 */
final class FeatureForms {
  private final LogisticForms settings;
  private final Encoding base;
  private final Set<String> names = new HashSet<>();
  private final Map<String, Distribution> distributions = new HashMap<>();

  FeatureForms(EncodedRows rows, LogisticForms settings) {
    this.settings = settings;
    this.base = rows.encoding();
    base.steps().forEach(step -> names.add(step.output()));
    double[][] sorted = NumberValues.of(rows).sorted();
    for (Feature feature : base.layout()) {
      if (feature.kind() == Kind.NUMBER) {
        distributions.put(feature.name(), Distribution.of(sorted[distributions.size()]));
      }
    }
  }

  /** The encoding with each number in the form that the settings say. */
  Encoding main() {
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (String feature : base.features()) {
      Step form = form(feature);
      if (form != null) {
        steps.add(form);
      }
      features.add(form == null ? feature : form.output());
    }
    return base.with(steps, features);
  }

  private Step form(String feature) {
    Distribution distribution = distributions.get(feature);
    boolean line = distribution == null || distribution.distinct() <= 2;
    if (line || settings.numeric() == NumericForm.LINEAR) {
      return null;
    }
    return settings.numeric() == NumericForm.BINS
        ? bins(feature)
        : Piecewise.of(
            feature,
            distribution.knots(settings.knots()),
            unit(feature),
            named(feature + ":knots"));
  }

  /** The bins of a number; null where it has one value only. */
  Bins bins(String feature) {
    Distribution distribution = distributions.get(feature);
    return distribution.distinct() < 2
        ? null
        : Bins.of(
            feature, distribution.cuts(settings.bins()), unit(feature), named(feature + ":bins"));
  }

  /** From the number to the column's own unit, before it was scaled. */
  private DoubleUnaryOperator unit(String feature) {
    return base.step(feature) instanceof Scale scale
        ? x -> x * scale.divisor() + scale.mean()
        : DoubleUnaryOperator.identity();
  }

  /** That name, or one like it that no step of the base has. */
  String named(String name) {
    String free = name;
    while (names.contains(free)) {
      free += "'";
    }
    return free;
  }
}
