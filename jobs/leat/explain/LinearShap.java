package leat.explain;

import java.util.List;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.LogisticModel;

/**
 * Of a logistic regression: a coefficient times how far its slot is from the mean of the training
 * rows. What is not known of a row is as in any training row, each slot for itself.
 */
final class LinearShap implements FeatureShap {
  private final LogisticModel model;
  private final Feature[] layout;

  /** By row of coefficients, then feature: what it adds on average. */
  private final double[][] means;

  LinearShap(LogisticModel model, List<Feature> layout) {
    this.model = model;
    this.layout = layout.toArray(Feature[]::new);
    this.means = new double[model.coefficients().length][this.layout.length];
    for (int k = 0; k < means.length; k++) {
      for (int f = 0; f < this.layout.length; f++) {
        means[k][f] = mean(model.coefficients()[k], this.layout[f]);
      }
    }
  }

  private double mean(double[] coefficients, Feature feature) {
    double sum = 0;
    for (int slot = feature.firstSlot(); slot < feature.firstSlot() + feature.width(); slot++) {
      sum += coefficients[slot] * model.means()[slot];
    }
    return sum;
  }

  /** Two classes share a row of coefficients, with the margins -m and m. */
  private int row(int k) {
    return model.multinomial() ? k : 0;
  }

  private double sign(int k) {
    return model.multinomial() || k == 1 ? 1 : -1;
  }

  @Override
  public double base(int k) {
    double sum = model.intercepts()[row(k)];
    for (double mean : means[row(k)]) {
      sum += mean;
    }
    return sign(k) * sum;
  }

  @Override
  public void features(double[] features, int k, TreePath path, double[] values) {
    double[] coefficients = model.coefficients()[row(k)];
    for (int f = 0; f < layout.length; f++) {
      double term = term(coefficients, layout[f], features[f]);
      values[f] = sign(k) * (term - means[row(k)][f]);
    }
  }

  private static double term(double[] coefficients, Feature feature, double x) {
    if (feature.kind() == Kind.NUMBER) {
      return coefficients[feature.firstSlot()] * x;
    }
    if (x < 0) {
      return 0;
    }
    int slot = feature.firstSlot() + (int) x;
    double share = x - (int) x;
    return coefficients[slot] * (1 - share) + (share > 0 ? coefficients[slot + 1] * share : 0);
  }

  @Override
  public void slots(double[] features, int k, TreePath path, double[] values) {
    double[] coefficients = model.coefficients()[row(k)];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = -sign(k) * coefficients[slot] * model.means()[slot];
    }
    for (int f = 0; f < layout.length; f++) {
      double x = features[f];
      if (layout[f].kind() == Kind.NUMBER || x >= 0) {
        addTerms(coefficients, layout[f], x, sign(k), values);
      }
    }
  }

  private static void addTerms(
      double[] coefficients, Feature feature, double x, double sign, double[] values) {
    boolean isNumber = feature.kind() == Kind.NUMBER;
    int slot = feature.firstSlot() + (isNumber ? 0 : (int) x);
    double share = isNumber ? 0 : x - (int) x;
    values[slot] += sign * coefficients[slot] * (isNumber ? x : 1 - share);
    if (share > 0) {
      values[slot + 1] += sign * coefficients[slot + 1] * share;
    }
  }

  @Override
  public TreePath path() {
    return new TreePath(0, 0, 0);
  }

  @Override
  public long work() {
    return layout.length;
  }
}
