package leat.train;

import java.util.Arrays;
import leat.config.ClassWeights;
import leat.config.LogisticSettings;

/**
 * Fits one logistic regression to encoded rows.
 *
 * @param coefficients one vector for two classes, one for each of more; a value for each slot
 * @param intercepts one for each vector
 * @param deviations of the slots over the training rows
 * @param means of the slots over the training rows, as they are: without class weights
 * @param minimum where the optimiser stopped
 */
record LogisticFit(
    double[][] coefficients,
    double[] intercepts,
    double[] deviations,
    double[] means,
    Minimum minimum) {

  static LogisticFit of(EncodedRows rows, LogisticSettings settings) {
    return of(rows, settings, null, null);
  }

  /**
   * Fits from where another fit stopped.
   *
   * @param before a fit to the same rows, of features that are the first of these; null for none
   * @param near a fit to other rows or with other settings, which goes first; null for none
   */
  static LogisticFit of(
      EncodedRows rows, LogisticSettings settings, LogisticFit before, Fitted near) {
    double[] classWeights = classWeights(rows.extent(), settings.classWeights());
    double maxClassWeight = Arrays.stream(classWeights).max().orElse(1);
    Scales scales = Scales.of(rows.extent(), maxClassWeight);
    Standardisation slots = Standardisation.of(rows, classWeights, scales);
    double l2 = settings.regParam() * (1 - settings.elasticNet());
    LogisticObjective objective =
        new LogisticObjective(rows, classWeights, scales, slots, l2, settings.forms().smoothing());
    double[] l1 = l1(rows.design(), settings.regParam() * settings.elasticNet());
    double[] start =
        WarmStart.of(near, rows, slots)
            .orElseGet(() -> start(rows.design(), start(rows, classWeights), before));
    Preconditioner preconditioner =
        settings.elasticNet() == 0 && settings.forms().smoothing() > 0
            ? Preconditioner.of(objective, start)
            : Preconditioner.NONE;
    Minimum minimum =
        new Lbfgs(objective, l1, settings.maxIterations(), settings.tolerance(), preconditioner)
            .minimise(start);
    return of(
        rows.design(),
        objective.coefficients(minimum.point()),
        slots.deviations(),
        means(rows, settings, slots),
        minimum,
        settings,
        classWeights);
  }

  /** Class weights tell what counts for the fit; the rows' means are those of all of them. */
  private static double[] means(
      EncodedRows rows, LogisticSettings settings, Standardisation weighted) {
    if (settings.classWeights() == ClassWeights.NONE) {
      return weighted.slotMeans(rows);
    }
    double[] same = new double[rows.design().classes()];
    Arrays.fill(same, 1);
    return Standardisation.of(rows, same, Scales.of(rows.extent(), 1)).slotMeans(rows);
  }

  /** No coefficients, and the intercepts that give each class its weighted share. */
  private static double[] start(EncodedRows rows, double[] classWeights) {
    Design design = rows.design();
    double[] start = new double[design.parameters()];
    double[] logs = new double[design.classes()];
    for (int c = 0; c < logs.length; c++) {
      logs[c] = Math.log(Math.max(rows.extent().classRows()[c], 0.5) * classWeights[c]);
    }
    int stride = design.slots() + 1;
    for (int k = 0; k < design.outputs(); k++) {
      start[k * stride + design.slots()] = design.outputs() == 1 ? logs[1] - logs[0] : logs[k];
    }
    return start;
  }

  /**
   * The parameters of a fit with fewer slots, 0 for the others; the intercepts are at the means.
   */
  private static double[] start(Design design, double[] start, LogisticFit before) {
    if (before == null) {
      return start;
    }
    double[] point = before.minimum.point();
    int stride = point.length / design.outputs();
    for (int k = 0; k < design.outputs(); k++) {
      int to = k * (design.slots() + 1);
      System.arraycopy(point, k * stride, start, to, stride - 1);
      start[to + design.slots()] = point[(k + 1) * stride - 1];
    }
    return start;
  }

  static double[] classWeights(Extent extent, ClassWeights kind) {
    double[] weights = new double[extent.classRows().length];
    for (int c = 0; c < weights.length; c++) {
      double expected = (double) extent.rows() / weights.length;
      weights[c] = kind == ClassWeights.NONE ? 1 : expected / Math.max(1, extent.classRows()[c]);
    }
    return weights;
  }

  private static double[] l1(Design design, double strength) {
    double[] l1 = new double[design.parameters()];
    for (int i = 0; i < l1.length; i++) {
      l1[i] = i % (design.slots() + 1) < design.slots() ? strength : 0;
    }
    return l1;
  }

  private static LogisticFit of(
      Design design,
      double[] raw,
      double[] deviations,
      double[] means,
      Minimum minimum,
      LogisticSettings settings,
      double[] classWeights) {
    int stride = design.slots() + 1;
    double[][] coefficients = new double[design.outputs()][];
    double[] intercepts = new double[design.outputs()];
    for (int k = 0; k < coefficients.length; k++) {
      coefficients[k] = Arrays.copyOfRange(raw, k * stride, k * stride + design.slots());
      intercepts[k] = raw[k * stride + design.slots()];
    }
    if (settings.classWeights() == ClassWeights.AUTO) {
      unweigh(intercepts, classWeights);
    }
    if (coefficients.length > 1) {
      centre(intercepts);
      if (settings.regParam() == 0) {
        centreSlots(coefficients, design.slots());
      }
    }
    return new LogisticFit(coefficients, intercepts, deviations, means, minimum);
  }

  /**
   * Takes back what class weights add to the log odds: with weights w, p / (1 - p) comes out as w1
   * / w0 times what it is (C. Elkan, "The Foundations of Cost-Sensitive Learning", 2001).
   */
  private static void unweigh(double[] intercepts, double[] classWeights) {
    if (intercepts.length == 1) {
      intercepts[0] -= Math.log(classWeights[1] / classWeights[0]);
      return;
    }
    for (int k = 0; k < intercepts.length; k++) {
      intercepts[k] -= Math.log(classWeights[k]);
    }
  }

  /** Only differences between classes matter; as MLlib, those with mean 0 are reported. */
  private static void centre(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    for (int k = 0; k < values.length; k++) {
      values[k] -= mean;
    }
  }

  private static void centreSlots(double[][] coefficients, int slots) {
    double[] column = new double[coefficients.length];
    for (int slot = 0; slot < slots; slot++) {
      for (int k = 0; k < column.length; k++) {
        column[k] = coefficients[k][slot];
      }
      centre(column);
      for (int k = 0; k < column.length; k++) {
        coefficients[k][slot] = column[k];
      }
    }
  }
}
