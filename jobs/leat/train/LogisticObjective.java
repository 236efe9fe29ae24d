package leat.train;

import java.util.Arrays;
import leat.FixedPoint;

/**
 * The mean logistic loss plus L2 penalty over encoded rows, in coefficients of standardised slots.
 *
 * <p>As MLlib with {@code standardization = true}: a parameter is the coefficient times its slot's
 * deviation, and the penalty is on the parameters; the intercept is free. L1 is the optimiser's.
 * The intercept parameter is the margin at the slots' means, so that slots far from 0, and those of
 * frequent categories, do not slow the optimiser down.
 */
final class LogisticObjective implements Objective {
  private final EncodedRows rows;
  private final double[] classWeights;
  private final double[] middles;
  private final double[] means;
  private final double[] deviations;
  private final double[] l2;
  private final Scales scales;
  private final double totalWeight;
  private final int stride;

  /**
   * An objective.
   *
   * @param l2 strength of the penalty on parameters, as MLlib's
   * @param smoothing rows' worth of penalty on coefficients
   */
  LogisticObjective(
      EncodedRows rows,
      double[] classWeights,
      Scales scales,
      Standardisation slots,
      double l2,
      double smoothing) {
    this.rows = rows;
    this.classWeights = classWeights;
    this.scales = scales;
    this.middles = rows.extent().middles();
    this.means = slots.means();
    this.deviations = slots.deviations();
    this.totalWeight = slots.totalWeight();
    this.l2 = new double[deviations.length];
    for (int slot = 0; slot < deviations.length; slot++) {
      double inverse = inverse(deviations[slot]);
      this.l2[slot] = l2 + smoothing / totalWeight * inverse * inverse;
    }
    this.stride = deviations.length + 1;
  }

  @Override
  public double evaluate(double[] point, double[] gradient) {
    double[] raw = unstandardised(point);
    double bound = scales.maxWeight() * lossBound(raw);
    if (!(bound * rows.extent().rows() <= Double.MAX_VALUE)) {
      return Double.POSITIVE_INFINITY;
    }
    double lossScale = FixedPoint.scale(rows.extent().rows(), bound);
    LogisticKernel kernel =
        new LogisticKernel(rows.design(), classWeights, middles, scales, lossScale);
    long[] sums = rows.sum(block -> kernel.sums(block, raw));
    unscale(sums, gradient);
    return sums[0] / lossScale / totalWeight + penalty(point, gradient);
  }

  EncodedRows rows() {
    return rows;
  }

  /**
   * The second derivatives of one output at a point, estimated from so many rows.
   *
   * @return the lower triangle by rows, in the parameters' order
   */
  double[][] curvature(double[] point, double most) {
    double[] raw = unstandardised(point);
    double[] units = units();
    for (int i = 0; i < raw.length; i++) {
      raw[i] *= units[i % stride];
    }
    Curvature pass =
        new Curvature(
            rows.design(),
            classWeights,
            middles,
            rows.extent().reach(),
            scales.weight(),
            Math.min(1, most / rows.extent().rows()),
            raw);
    return new CurvatureMatrix(means, deviations, l2, units).of(rows.sum(pass::sums));
  }

  /** What values are multiples of in the curvature, by slot; last for the intercept. */
  private double[] units() {
    double[] units = new double[stride];
    Arrays.fill(units, 1);
    double[] reach = rows.extent().reach();
    for (int n = 0; n < reach.length; n++) {
      units[rows.design().numberSlots()[n]] = reach[n] > 0 ? reach[n] : 1;
    }
    return units;
  }

  /** Coefficients of the slots and intercepts; 0 where a slot is constant. */
  double[] coefficients(double[] point) {
    double[] raw = unstandardised(point);
    int[] numberSlots = rows.design().numberSlots();
    for (int base = 0; base < raw.length; base += stride) {
      for (int n = 0; n < numberSlots.length; n++) {
        raw[base + stride - 1] -= raw[base + numberSlots[n]] * middles[n];
      }
    }
    return raw;
  }

  /** The same, of numbers measured from the middles. */
  private double[] unstandardised(double[] point) {
    double[] raw = point.clone();
    for (int base = 0; base < raw.length; base += stride) {
      double intercept = point[base + stride - 1];
      for (int slot = 0; slot < deviations.length; slot++) {
        double coefficient = point[base + slot] * inverse(deviations[slot]);
        raw[base + slot] = coefficient;
        intercept -= coefficient * means[slot];
      }
      raw[base + stride - 1] = intercept;
    }
    return raw;
  }

  private void unscale(long[] sums, double[] gradient) {
    double[] factors = factors();
    for (int base = 0; base < gradient.length; base += stride) {
      double all = sums[base + stride] * factors[stride - 1];
      gradient[base + stride - 1] = all;
      for (int slot = 0; slot < deviations.length; slot++) {
        double sum = sums[1 + base + slot] * factors[slot];
        gradient[base + slot] = (sum - all * means[slot]) * inverse(deviations[slot]);
      }
    }
  }

  /** What turns a sum of the kernel into a mean, by slot; last for the intercept. */
  private double[] factors() {
    double[] factors = new double[stride];
    Arrays.fill(factors, 1 / scales.weight() / totalWeight);
    int[] numberSlots = rows.design().numberSlots();
    for (int n = 0; n < numberSlots.length; n++) {
      factors[numberSlots[n]] = 1 / scales.numbers()[n] / totalWeight;
    }
    return factors;
  }

  private static double inverse(double deviation) {
    return deviation > 0 ? 1 / deviation : 0;
  }

  private double penalty(double[] point, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < point.length; i++) {
      if (i % stride < deviations.length) {
        double slope = l2[i % stride] * point[i];
        sum += slope * point[i];
        gradient[i] += slope;
      }
    }
    return sum / 2;
  }

  /** No row's loss exceeds log K + twice the largest margin. */
  private double lossBound(double[] raw) {
    double margin = 0;
    for (int base = 0; base < raw.length; base += stride) {
      margin = Math.max(margin, marginBound(raw, base));
    }
    return Math.log(classWeights.length) + 2 * margin;
  }

  private double marginBound(double[] raw, int base) {
    Design design = rows.design();
    double bound = Math.abs(raw[base + design.slots()]);
    bound += sumOfLargest(raw, base, design.codeOffsets(), design.codeWidths());
    bound += sumOfLargest(raw, base, design.positionOffsets(), design.positionWidths());
    double[] reach = rows.extent().reach();
    for (int n = 0; n < reach.length; n++) {
      bound += Math.abs(raw[base + design.numberSlots()[n]]) * reach[n];
    }
    return bound;
  }

  private static double sumOfLargest(double[] raw, int base, int[] offsets, int[] widths) {
    double sum = 0;
    for (int f = 0; f < offsets.length; f++) {
      double largest = 0;
      for (int slot = offsets[f]; slot < offsets[f] + widths[f]; slot++) {
        largest = Math.max(largest, Math.abs(raw[base + slot]));
      }
      sum += largest;
    }
    return sum;
  }
}
