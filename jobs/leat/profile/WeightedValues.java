package leat.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Numbers and how often each stands: quantiles and histograms are read off them. */
final class WeightedValues {
  private record Point(double value, long weight) {}

  private final List<Point> points = new ArrayList<>();
  private long total;

  void add(double value, long weight) {
    points.add(new Point(value, weight));
    total += weight;
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  /** Must be called once before anything is read off. */
  WeightedValues sorted() {
    points.sort(Comparator.comparingDouble(Point::value));
    return this;
  }

  /**
   * The smallest value to whose left, itself included, lies that part of all.
   *
   * @param fraction 0 to 1
   */
  double quantile(double fraction) {
    double wanted = Math.max(1, Math.ceil(fraction * total));
    long sum = 0;
    for (Point point : points) {
      sum += point.weight();
      if (sum >= wanted) {
        return point.value();
      }
    }
    return points.get(points.size() - 1).value();
  }

  /**
   * Counts in bins of equal width; the last bin includes its upper end.
   *
   * @param rows what the counts add up to
   */
  long[] histogram(double from, double to, int bins, long rows) {
    double[] weights = new double[bins];
    double width = (to - from) / bins;
    for (Point point : points) {
      int bin = (int) ((point.value() - from) / width);
      weights[Math.max(0, Math.min(bins - 1, bin))] += point.weight();
    }
    long[] counts = new long[bins];
    long counted = 0;
    double sum = 0;
    for (int i = 0; i < bins; i++) {
      sum += weights[i];
      counts[i] = Math.round(sum / total * rows) - counted;
      counted += counts[i];
    }
    return counts;
  }
}
