package leat.model;

import java.io.Serializable;
import java.util.List;

/** Where each feature's slots start, as arrays for the inner loop. */
public final class SlotLayout implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] firstSlots;
  private final boolean[] codes;

  private SlotLayout(int[] firstSlots, boolean[] codes) {
    this.firstSlots = firstSlots;
    this.codes = codes;
  }

  /** The layout of an encoding. */
  public static SlotLayout of(Encoding encoding) {
    List<Feature> features = encoding.layout();
    boolean[] codes = new boolean[features.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = features.get(i).kind() == Kind.CODE;
    }
    return new SlotLayout(features.stream().mapToInt(Feature::firstSlot).toArray(), codes);
  }

  /**
   * The sum of coefficients times slot values, added in the order of the features.
   *
   * @param coefficients one per slot
   * @param features one number or code per feature
   */
  double dot(double[] coefficients, double[] features) {
    double sum = 0;
    for (int i = 0; i < firstSlots.length; i++) {
      double x = features[i];
      if (!codes[i]) {
        sum += coefficients[firstSlots[i]] * x;
      } else if (x >= 0) {
        sum += coefficients[firstSlots[i] + (int) x];
      }
    }
    return sum;
  }

  /** The assembled vector: a code as a one among zeros. */
  double[] assemble(double[] features, int slots) {
    double[] vector = new double[slots];
    for (int i = 0; i < firstSlots.length; i++) {
      if (!codes[i]) {
        vector[firstSlots[i]] = features[i];
      } else if (features[i] >= 0) {
        vector[firstSlots[i] + (int) features[i]] = 1;
      }
    }
    return vector;
  }
}
