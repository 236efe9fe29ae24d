package leat.gate;

import java.util.List;
import leat.metrics.Metric;
import leat.metrics.Metrics;

/**
 * The best of the models that each look at one feature alone.
 *
 * <p>Such a model cuts a number at quantiles of training rows into at most {@value
 * FeatureCuts#MOST_BINS} bins, or takes each code of a category; a bin is scored by the class
 * frequencies of its training rows, to which {@value #PRIOR_ROWS} rows of the frequencies of all
 * are added. The best is the one whose figure on the test rows is best: the choice is made in
 * favour of the baseline.
 */
public final class SingleFeature {
  private static final double PRIOR_ROWS = 10;

  private SingleFeature() {}

  /**
   * The best one.
   *
   * @param feature its name
   * @param figures of its model on the test rows
   */
  public record Best(String feature, Metrics figures) {}

  /**
   * Compares the models of all features.
   *
   * @param names of the features
   * @param training weight of training rows by feature, bin and class
   * @param test weight of test rows, likewise
   */
  public static Best best(
      Metric metric,
      List<String> classes,
      List<String> names,
      double[][][] training,
      double[][][] test) {
    Best best = null;
    for (int f = 0; f < names.size(); f++) {
      Metrics figures = figures(classes, training[f], test[f]);
      Double value = figures.value(metric);
      boolean isBetter =
          best == null
              || (value != null
                  && (best.figures().value(metric) == null
                      || metric.gain(best.figures().value(metric), value) > 0));
      best = isBetter ? new Best(names.get(f), figures) : best;
    }
    return best;
  }

  private static Metrics figures(List<String> classes, double[][] training, double[][] test) {
    double[] all = new double[classes.size()];
    for (double[] bin : training) {
      for (int k = 0; k < all.length; k++) {
        all[k] += bin[k];
      }
    }
    double[] prior = Tallies.shares(all);
    Tallies tallies = new Tallies(classes);
    for (int bin = 0; bin < test.length; bin++) {
      double[] weights = new double[all.length];
      for (int k = 0; k < weights.length; k++) {
        weights[k] = training[bin][k] + PRIOR_ROWS * prior[k];
      }
      tallies.add(Tallies.shares(weights), test[bin]);
    }
    return tallies.figures();
  }
}
