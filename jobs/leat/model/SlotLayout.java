package leat.model;

import java.io.Serializable;
import java.util.List;

/** Where each feature's slots start, as arrays for the inner loop. */
public final class SlotLayout implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] firstSlots;
  private final Kind[] kinds;

  private SlotLayout(int[] firstSlots, Kind[] kinds) {
    this.firstSlots = firstSlots;
    this.kinds = kinds;
  }

  /** The layout of an encoding. */
  public static SlotLayout of(Encoding encoding) {
    List<Feature> features = encoding.layout();
    return new SlotLayout(
        features.stream().mapToInt(Feature::firstSlot).toArray(),
        features.stream().map(Feature::kind).toArray(Kind[]::new));
  }

  /**
   * The sum of coefficients times slot values, added in the order of the features.
   *
   * @param coefficients one per slot
   * @param features one number, code or position per feature
   */
  double dot(double[] coefficients, double[] features) {
    double sum = 0;
    for (int i = 0; i < firstSlots.length; i++) {
      double x = features[i];
      if (kinds[i] == Kind.NUMBER) {
        sum += coefficients[firstSlots[i]] * x;
      } else if (x >= 0) {
        int slot = firstSlots[i] + (int) x;
        double share = x - (int) x;
        sum += coefficients[slot] * (1 - share);
        if (share > 0) {
          sum += coefficients[slot + 1] * share;
        }
      }
    }
    return sum;
  }

  /**
   * The assembled vector: a code as a one among zeros, a position as a one that two knots share.
   */
  double[] assemble(double[] features, int slots) {
    double[] vector = new double[slots];
    for (int i = 0; i < firstSlots.length; i++) {
      double x = features[i];
      if (kinds[i] == Kind.NUMBER) {
        vector[firstSlots[i]] = x;
      } else if (x >= 0) {
        int slot = firstSlots[i] + (int) x;
        double share = x - (int) x;
        vector[slot] = 1 - share;
        if (share > 0) {
          vector[slot + 1] = share;
        }
      }
    }
    return vector;
  }
}
