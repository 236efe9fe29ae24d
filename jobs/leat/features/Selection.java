package leat.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import leat.config.FeatureSettings;
import leat.contract.Contract;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.RowEncoder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds features that tell what an earlier one tells: numbers that are perfectly correlated, and
 * categories of which each goes with one of the other column.
 *
 * <p>Pairs are looked for in a sample, where they are the same as well, or both constant, and
 * proven on all training rows in one pass.
 *
 * @param encoding whose features are compared
 * @param settings what is looked for
 */
record Selection(Encoding encoding, FeatureSettings.Selection settings) {
  /** In a sample a correlation may be lower than in all rows. */
  private static final double SLACK = 10;

  private static final double ROUNDING = 1e-9;
  private static final int MOST_PAIRS = 2_000;

  /**
   * The features that are to be left out, each with the one that stays.
   *
   * @param training training rows
   * @param sample some of them, typed
   * @param isCompared whether a feature takes part
   */
  Map<String, String> same(
      Dataset<Row> training, Contract contract, List<Object[]> sample, IntPredicate isCompared) {
    List<Pair> pairs = candidates(sampled(contract, sample), isCompared);
    Map<String, String> same = new TreeMap<>();
    if (pairs.isEmpty()) {
      return same;
    }
    List<Boolean> proven =
        PairStatistics.of(training, contract, encoding, pairs).proven(threshold());
    for (int i = 0; i < pairs.size(); i++) {
      String kept = encoding.features().get(pairs.get(i).first());
      if (proven.get(i) && !same.containsKey(kept)) {
        same.putIfAbsent(encoding.features().get(pairs.get(i).second()), kept);
      }
    }
    return same;
  }

  private double threshold() {
    return settings.correlation() == null ? Double.POSITIVE_INFINITY : settings.correlation();
  }

  /** By feature the values of the sample. */
  private double[][] sampled(Contract contract, List<Object[]> sample) {
    RowEncoder encoder = encoding.compile(contract);
    double[][] values = new double[encoder.width()][sample.size()];
    double[] encoded = new double[encoder.width()];
    for (int row = 0; row < sample.size(); row++) {
      encoder.encode(sample.get(row), encoded);
      for (int f = 0; f < encoded.length; f++) {
        values[f][row] = encoded[f];
      }
    }
    return values;
  }

  private List<Pair> candidates(double[][] values, IntPredicate isCompared) {
    List<Feature> layout = encoding.layout();
    List<Pair> pairs = new ArrayList<>();
    for (int second = 1; second < values.length; second++) {
      for (int first = 0; first < second && pairs.size() < MOST_PAIRS; first++) {
        Kind kind = layout.get(first).kind();
        boolean isPair = isCompared.test(first) && isCompared.test(second);
        if (isPair && kind == layout.get(second).kind() && looksSame(kind, values, first, second)) {
          pairs.add(Pair.of(layout, first, second, values));
        }
      }
    }
    return pairs;
  }

  private boolean looksSame(Kind kind, double[][] values, int first, int second) {
    if (kind == Kind.CODE) {
      return settings.duplicates() && Pairing.isOneToOne(values[first], values[second]);
    }
    double correlation = Correlation.of(values[first], values[second]);
    boolean isHigh = Math.abs(correlation) >= 1 - SLACK * (1 - threshold()) - ROUNDING;
    return settings.correlation() != null && (isHigh || Double.isNaN(correlation));
  }
}
