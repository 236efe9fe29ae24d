package leat.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leat.config.CandidateSettings;
import leat.config.LogisticSettings;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.LogisticModel;
import leat.model.MissingIndicator;

/**
 * Whether a logistic regression without a penalty ran off: where the classes can be separated, each
 * step of the optimiser finds larger coefficients, and they mean nothing.
 */
final class Separation {
  /** Mean loss of which every row is all but certain. */
  private static final double NO_LOSS = 1e-3;

  /** Odds of one to three thousand by one category alone. */
  private static final double CERTAIN = 8;

  private static final int MOST_NAMES = 3;

  private Separation() {}

  /** What to say about it; nothing where it did not. */
  static List<String> warnings(CandidateSettings settings, Fitted fitted) {
    if (!(fitted.estimator() instanceof LogisticModel model)
        || !(settings instanceof LogisticSettings logistic)
        || logistic.regParam() > 0
        || logistic.forms().smoothing() > 0) {
      return List.of();
    }
    if (fitted.effort().loss() < NO_LOSS) {
      return List.of(
          "The features separate the classes: coefficients run off and mean nothing. Set reg-param"
              + " above 0, and look whether a feature gives the label away");
    }
    List<String> certain = certain(model, fitted);
    return certain.isEmpty()
        ? List.of()
        : List.of(
            "The coefficients of some categories run off, since nearly all their rows have one class:"
                + " %s. Set reg-param above 0, or features.category.min-count higher"
                    .formatted(String.join(", ", certain)));
  }

  private static List<String> certain(LogisticModel model, Fitted fitted) {
    List<String> names = fitted.encoding().slotNames();
    List<String> certain = new ArrayList<>();
    for (Feature feature : fitted.encoding().layout()) {
      for (int i = 0; tellsCategories(feature, fitted.encoding()) && i < feature.width(); i++) {
        int slot = feature.firstSlot() + i;
        for (double[] coefficients : model.coefficients()) {
          if (Math.abs(coefficients[slot]) > CERTAIN && certain.size() < MOST_NAMES) {
            certain.add(String.format(Locale.ROOT, "%s %.1f", names.get(slot), coefficients[slot]));
          }
        }
      }
    }
    return certain;
  }

  /** Whether its slots are the shares of a row that is or is not so: of a category, or missing. */
  private static boolean tellsCategories(Feature feature, Encoding encoding) {
    return feature.kind() == Kind.CODE || encoding.step(feature.name()) instanceof MissingIndicator;
  }
}
