package leat.train;

/**
 * The mean logistic loss plus L2 penalty over encoded rows, in coefficients of standardised slots.
 *
 * <p>As MLlib with {@code standardization = true}: a parameter is the coefficient times its slot's
 * deviation, and the penalty is on the parameters; the intercept is free. L1 is the optimiser's.
 */
final class LogisticObjective implements Objective {
  private final EncodedRows rows;
  private final double[] classWeights;
  private final double[] deviations;
  private final double l2;
  private final Scales scales;
  private final double totalWeight;

  LogisticObjective(
      EncodedRows rows, double[] classWeights, Scales scales, Standardisation slots, double l2) {
    this.rows = rows;
    this.classWeights = classWeights;
    this.scales = scales;
    this.deviations = slots.deviations();
    this.totalWeight = slots.totalWeight();
    this.l2 = l2;
  }

  @Override
  public double evaluate(double[] point, double[] gradient) {
    double[] raw = coefficients(point);
    double lossScale = FixedPoint.scale(lossBound(raw));
    LogisticKernel kernel = new LogisticKernel(rows.design(), classWeights, scales, lossScale);
    long[] sums = rows.sum(block -> kernel.sums(block, raw));
    unscale(sums, gradient);
    return sums[0] / lossScale / totalWeight + penalty(point, gradient);
  }

  /** Parameters of standardised slots as coefficients of the slots; 0 where a slot is constant. */
  double[] coefficients(double[] point) {
    double[] raw = point.clone();
    int stride = deviations.length + 1;
    for (int i = 0; i < raw.length; i++) {
      int slot = i % stride;
      if (slot < deviations.length) {
        raw[i] = deviations[slot] > 0 ? point[i] / deviations[slot] : 0;
      }
    }
    return raw;
  }

  private void unscale(long[] sums, double[] gradient) {
    int stride = deviations.length + 1;
    for (int i = 0; i < gradient.length; i++) {
      int slot = i % stride;
      double factor = slot < deviations.length ? inverse(deviations[slot]) : 1;
      gradient[i] = sums[1 + i] / scales.weight() / totalWeight * factor;
    }
    int[] numberSlots = rows.design().numberSlots();
    for (int base = 0; base < gradient.length; base += stride) {
      for (int n = 0; n < numberSlots.length; n++) {
        int i = base + numberSlots[n];
        double sum = sums[1 + i] / scales.numbers()[n];
        gradient[i] = sum / totalWeight * inverse(deviations[numberSlots[n]]);
      }
    }
  }

  private static double inverse(double deviation) {
    return deviation > 0 ? 1 / deviation : 0;
  }

  private double penalty(double[] point, double[] gradient) {
    double sum = 0;
    int stride = deviations.length + 1;
    for (int i = 0; i < point.length; i++) {
      if (i % stride < deviations.length) {
        sum += point[i] * point[i];
        gradient[i] += l2 * point[i];
      }
    }
    return l2 / 2 * sum;
  }

  /** No sum of losses exceeds rows x weight x (log K + twice the largest margin). */
  private double lossBound(double[] raw) {
    double margin = 0;
    int stride = deviations.length + 1;
    for (int base = 0; base < raw.length; base += stride) {
      margin = Math.max(margin, marginBound(raw, base));
    }
    Extent extent = rows.extent();
    double classWeight = 0;
    for (double weight : classWeights) {
      classWeight = Math.max(classWeight, weight);
    }
    double perRow = Math.log(classWeights.length) + 2 * margin;
    return extent.rows() * extent.maxWeight() * classWeight * perRow;
  }

  private double marginBound(double[] raw, int base) {
    Design design = rows.design();
    double bound = Math.abs(raw[base + design.slots()]);
    for (int c = 0; c < design.codeOffsets().length; c++) {
      double largest = 0;
      for (int k = 0; k < design.codeWidths()[c]; k++) {
        largest = Math.max(largest, Math.abs(raw[base + design.codeOffsets()[c] + k]));
      }
      bound += largest;
    }
    for (int n = 0; n < design.numberSlots().length; n++) {
      bound += Math.abs(raw[base + design.numberSlots()[n]]) * rows.extent().maxNumbers()[n];
    }
    return bound;
  }
}
