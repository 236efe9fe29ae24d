package leat.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.model.LogisticModel;

/** Where a logistic regression begins that is like another one. */
final class WarmStart {
  private WarmStart() {}

  /**
   * The other's coefficients as parameters of these rows: those of slots with the same name, 0 for
   * the others. Nothing where it is no logistic regression of as many classes.
   *
   * @param near the other one, or null
   * @param slots what standardises the slots of the rows
   */
  static Optional<double[]> of(Fitted near, EncodedRows rows, Standardisation slots) {
    Design design = rows.design();
    if (near == null
        || !(near.estimator() instanceof LogisticModel model)
        || model.coefficients().length != design.outputs()) {
      return Optional.empty();
    }
    int[] from = positions(near.encoding().slotNames(), rows.encoding().slotNames());
    double[] means = means(rows, slots);
    double[] start = new double[design.parameters()];
    int stride = design.slots() + 1;
    for (int k = 0; k < design.outputs(); k++) {
      double[] coefficients = model.coefficients()[k];
      double intercept = model.intercepts()[k];
      for (int slot = 0; slot < design.slots(); slot++) {
        double coefficient = from[slot] < 0 ? 0 : coefficients[from[slot]];
        start[k * stride + slot] = coefficient * slots.deviations()[slot];
        intercept += coefficient * means[slot];
      }
      start[k * stride + design.slots()] = intercept;
    }
    return Arrays.stream(start).allMatch(Double::isFinite) ? Optional.of(start) : Optional.empty();
  }

  /** Of each wanted name among the others; -1 where it is not there. */
  private static int[] positions(List<String> others, List<String> wanted) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < others.size(); i++) {
      positions.put(others.get(i), i);
    }
    return wanted.stream().mapToInt(name -> positions.getOrDefault(name, -1)).toArray();
  }

  /** Of the slots as they are, where those of numbers are measured from the middle. */
  private static double[] means(EncodedRows rows, Standardisation slots) {
    double[] means = slots.means().clone();
    double[] middles = rows.extent().middles();
    int[] numberSlots = rows.design().numberSlots();
    for (int n = 0; n < numberSlots.length; n++) {
      means[numberSlots[n]] += middles[n];
    }
    return means;
  }
}
