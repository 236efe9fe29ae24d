package leat.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * 95 % intervals from the figures of resamples.
 *
 * <p>The percentiles 2.5 and 97.5 of a figure, moved so that the mean of the resamples is the
 * figure of the rows themselves: resamples repeat rows, so that figures which find order where
 * there is none (average precision, KS, calibration error) are larger on them. Resamples on which
 * the figure is not defined are left out. The intervals of KS and calibration error are about their
 * values on that many rows, which are larger than on all rows there could be.
 *
 * @param scale by which deviations of resamples are taken: 1, or less where the resamples are of
 *     fewer rows than the figures
 */
record Intervals(double scale) {
  private static final double TAIL = 0.025;
  private static final int LEAST = 40;

  /**
   * Those of all metrics.
   *
   * @param found the figures of the rows
   * @param resamples the figures of the resamples
   * @param area of AUC, where it is known otherwise
   */
  Map<String, Interval> of(
      Metrics found, List<? extends Metrics> resamples, Optional<Interval> area) {
    return of(found::value, resamples.stream().map(Intervals::values).toList(), area);
  }

  private static Function<Metric, Double> values(Metrics metrics) {
    return metrics::value;
  }

  /**
   * Those of all classes.
   *
   * @param areas of each class's AUC
   */
  List<ClassMetrics> ofClasses(
      Metrics found, List<? extends Metrics> resamples, List<Optional<Interval>> areas) {
    List<ClassMetrics> classes = new ArrayList<>();
    for (int k = 0; k < found.classes().size(); k++) {
      int index = k;
      ClassMetrics one = found.classes().get(k);
      List<Function<Metric, Double>> values =
          resamples.stream()
              .filter(metrics -> !metrics.classes().isEmpty())
              .map(metrics -> values(metrics.classes().get(index)))
              .toList();
      classes.add(one.with(of(one::value, values, areas.get(k))));
    }
    return classes;
  }

  private static Function<Metric, Double> values(ClassMetrics metrics) {
    return metrics::value;
  }

  private Map<String, Interval> of(
      Function<Metric, Double> found,
      List<Function<Metric, Double>> resamples,
      Optional<Interval> area) {
    Map<String, Interval> intervals = new TreeMap<>();
    for (Metric metric : Metric.values()) {
      Double value = found.apply(metric);
      if (value != null) {
        double[] values =
            resamples.stream()
                .map(figures -> figures.apply(metric))
                .filter(figure -> figure != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        around(value, values, metric).ifPresent(i -> intervals.put(metric.key(), i));
      }
    }
    area.ifPresent(interval -> intervals.put(Metric.AUC.key(), interval));
    return intervals;
  }

  private Optional<Interval> around(double value, double[] resampled, Metric metric) {
    if (resampled.length < LEAST) {
      return Optional.empty();
    }
    Arrays.sort(resampled);
    double mean = Arrays.stream(resampled).average().orElseThrow();
    int outside = (int) (TAIL * resampled.length);
    double low = value + scale * (resampled[outside] - mean);
    double high = value + scale * (resampled[resampled.length - 1 - outside] - mean);
    return Optional.of(new Interval(Math.max(0, low), Math.min(metric.most(), high)));
  }
}
