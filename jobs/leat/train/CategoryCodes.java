package leat.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Categories in the order of the label's rate among their training rows (of more than two classes:
 * of their {@link ClassDirection}), so that one threshold parts those with low from those with high
 * rates (W. D. Fisher, "On grouping for maximum homogeneity", 1958); rates of small categories are
 * drawn to the mean.
 *
 * @param codes by category, the last one of unseen and missing ones
 * @param count number of codes
 */
record CategoryCodes(int[] codes, int count) implements FeatureCodes {
  /** Rows of the mean rate that are added to each category. */
  private static final double SMOOTHING = 10;

  /**
   * Orders categories.
   *
   * @param weights of the rows by category, then class; the last category is none of them
   * @param most codes; neighbours share one where there are more categories
   */
  static CategoryCodes of(double[][] weights, int most) {
    double[] direction = ClassDirection.of(weights);
    double mean = mean(weights, direction);
    double[] rates = new double[weights.length];
    double total = 0;
    List<Integer> order = new ArrayList<>();
    for (int c = 0; c < rates.length; c++) {
      rates[c] = rate(weights[c], direction, mean);
      total += sum(weights[c]);
      order.add(c);
    }
    order.sort(Comparator.comparingDouble(c -> rates[c]));
    return grouped(order, weights, total, most);
  }

  private static double mean(double[][] weights, double[] direction) {
    double sum = 0;
    double total = 0;
    for (double[] ofCategory : weights) {
      for (int k = 0; k < ofCategory.length; k++) {
        sum += ofCategory[k] * direction[k];
        total += ofCategory[k];
      }
    }
    return sum / total;
  }

  private static double rate(double[] ofCategory, double[] direction, double mean) {
    double sum = SMOOTHING * mean;
    for (int k = 0; k < ofCategory.length; k++) {
      sum += ofCategory[k] * direction[k];
    }
    return sum / (sum(ofCategory) + SMOOTHING);
  }

  private static double sum(double[] ofCategory) {
    double sum = 0;
    for (double weight : ofCategory) {
      sum += weight;
    }
    return sum;
  }

  /** One code for each while there are enough; else neighbours fill codes of equal weight. */
  private static CategoryCodes grouped(
      List<Integer> order, double[][] weights, double total, int most) {
    int[] codes = new int[weights.length];
    int code = -1;
    int filled = -1;
    double before = 0;
    for (int i = 0; i < codes.length; i++) {
      int category = order.get(i);
      int share = (int) Math.min(most - 1, Math.floor(before / total * most));
      boolean isNext = codes.length <= most || share > filled;
      code += isNext ? 1 : 0;
      filled = share;
      codes[category] = code;
      before += sum(weights[category]);
    }
    return new CategoryCodes(codes, code + 1);
  }

  @Override
  public int code(double value) {
    return codes[value < 0 ? codes.length - 1 : (int) value];
  }

  @Override
  public double threshold(int code) {
    return code + 0.5;
  }
}
