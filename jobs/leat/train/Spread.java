package leat.train;

import java.util.List;

/** Mean and standard error of a few figures. */
final class Spread {
  private Spread() {}

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
  }

  /** Standard error of the mean: the deviation over the root of the number; 0 of a single one. */
  static double error(List<Double> values) {
    double mean = mean(values);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    int n = values.size();
    return n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n);
  }
}
