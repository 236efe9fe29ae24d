package leat.train;

import java.util.ArrayList;
import java.util.List;
import leat.model.Bins;
import leat.model.Cross;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.Step;

/**
 * The codes whose pairs are looked at: those among the features, and the bins of numbers.
 *
 * @param forms that names are made by
 * @param encoding that has the codes as features
 */
record InteractionCodes(FeatureForms forms, Encoding encoding) {
  /** Categories of a code that are looked at; they are in the order of their counts. */
  private static final int MOST_CATEGORIES = 60;

  /** Codes for features. */
  static InteractionCodes of(Encoding base, FeatureForms forms) {
    List<Step> bins = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (Feature feature : base.layout()) {
      if (feature.kind() == Kind.CODE) {
        codes.add(feature.name());
      } else if (feature.kind() == Kind.NUMBER) {
        Bins step = forms.bins(feature.name());
        if (step != null) {
          bins.add(step);
          codes.add(step.output());
        }
      }
    }
    return new InteractionCodes(forms, codes.isEmpty() ? base : base.with(bins, codes));
  }

  /** Categories of each code that are looked at. */
  int[] widths() {
    return encoding.layout().stream()
        .filter(feature -> feature.kind() == Kind.CODE)
        .mapToInt(feature -> Math.min(MOST_CATEGORIES, feature.width()))
        .toArray();
  }

  /** The step that makes a code. */
  Step step(int code) {
    return encoding.step(encoding.features().get(code));
  }

  /** A cross of two of the codes. */
  Cross cross(Step left, Step right, List<Cross.Cell> cells) {
    String name = forms.named(left.output() + " & " + right.output());
    return new Cross(left.output(), right.output(), cells, name);
  }
}
