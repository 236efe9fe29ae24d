package leat.diff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The distribution of the change of a probability, in steps of a thousandth. */
final class ChangeCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int STEPS = 1_000;
  private static final int STEPS_PER_BIN = 50;
  private static final double[] SHARES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

  private final long[] counts = new long[2 * STEPS + 1];
  private long rows;
  private long sum;
  private long sumAbsolute;
  private double largest;

  void add(double change) {
    counts[(int) Math.round(change * STEPS) + STEPS]++;
    rows++;
    sum += Fixed.of(change);
    sumAbsolute += Fixed.of(Math.abs(change));
    largest = Math.max(largest, Math.abs(change));
  }

  void add(ChangeCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    rows += other.rows;
    sum += other.sum;
    sumAbsolute += other.sumAbsolute;
    largest = Math.max(largest, other.largest);
  }

  long rows() {
    return rows;
  }

  PredictionDiff.Scores scores() {
    return new PredictionDiff.Scores(
        Fixed.mean(sum, rows), Fixed.mean(sumAbsolute, rows), largest, quantiles(), histogram());
  }

  private Map<String, Double> quantiles() {
    Map<String, Double> quantiles = new LinkedHashMap<>();
    for (double share : SHARES) {
      quantiles.put(String.format(Locale.ROOT, "%.2f", share), quantile(share));
    }
    return quantiles;
  }

  /** The smallest step at or below which so many rows lie. */
  private double quantile(double share) {
    long wanted = (long) Math.ceil(share * rows);
    long below = 0;
    for (int i = 0; i < counts.length; i++) {
      below += counts[i];
      if (below >= wanted && below > 0) {
        return (i - STEPS) / (double) STEPS;
      }
    }
    return 0;
  }

  /** Bins of a twentieth; those without rows at both ends are left out. */
  private List<PredictionDiff.Bin> histogram() {
    List<PredictionDiff.Bin> bins = new ArrayList<>();
    for (int start = 0; start < 2 * STEPS; start += STEPS_PER_BIN) {
      boolean last = start + STEPS_PER_BIN == 2 * STEPS;
      long inside = 0;
      for (int i = start; i < start + STEPS_PER_BIN + (last ? 1 : 0); i++) {
        inside += counts[i];
      }
      bins.add(new PredictionDiff.Bin(edge(start), edge(start + STEPS_PER_BIN), inside));
    }
    while (!bins.isEmpty() && bins.get(0).rows() == 0) {
      bins.remove(0);
    }
    while (!bins.isEmpty() && bins.get(bins.size() - 1).rows() == 0) {
      bins.remove(bins.size() - 1);
    }
    return bins;
  }

  private static double edge(int step) {
    return (step - STEPS) / (double) STEPS;
  }
}
