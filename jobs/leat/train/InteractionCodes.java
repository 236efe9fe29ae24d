package leat.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

  /** Cells of all pairs together for which there is memory; a cell takes 72 bytes, or more. */
  private static final long MOST_CELLS = 500_000;

  /**
   * Codes for features; where there are too many, for those that move the margins most.
   *
   * @param main the features in the forms that a model was fitted to, one for one
   * @param fit of that model
   */
  static InteractionCodes of(Encoding base, FeatureForms forms, Encoding main, LogisticFit fit) {
    List<Step> bins = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    long categories = 0;
    long cells = 0;
    for (int f : byWeight(main, fit)) {
      Feature feature = base.layout().get(f);
      Step step = feature.kind() == Kind.NUMBER ? forms.bins(feature.name()) : null;
      long width = Math.min(MOST_CATEGORIES, step == null ? feature.width() : width(step));
      boolean isCode = feature.kind() == Kind.CODE || step != null;
      long grown = cells + width * categories;
      if (isCode && grown * fit.coefficients().length <= MOST_CELLS) {
        cells = grown;
        categories += width;
        codes.add(step == null ? feature.name() : step.output());
        if (step != null) {
          bins.add(step);
        }
      }
    }
    return new InteractionCodes(forms, codes.isEmpty() ? base : base.with(bins, codes));
  }

  private static int width(Step step) {
    return step.categories().size();
  }

  /** Indexes of features by how much they move the margins, the first of equals first. */
  private static List<Integer> byWeight(Encoding main, LogisticFit fit) {
    List<Feature> layout = main.layout();
    double[] weights = new double[layout.size()];
    for (int f = 0; f < weights.length; f++) {
      Feature feature = layout.get(f);
      for (int slot = feature.firstSlot(); slot < feature.firstSlot() + feature.width(); slot++) {
        for (double[] coefficients : fit.coefficients()) {
          double moved = coefficients[slot] * fit.deviations()[slot];
          weights[f] += moved * moved;
        }
      }
    }
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble(f -> -weights[f]))
        .toList();
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
