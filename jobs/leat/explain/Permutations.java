package leat.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leat.metrics.Interval;
import leat.model.PortableModel;

/**
 * Importance of columns by permuting their values (L. Breiman, "Random Forests", 2001), as the
 * contract has them, so that all that is made of a column goes with it.
 *
 * <p>The interval takes in that other permutations and other rows give another drop: the variance
 * of the mean over the repeats, and over the rows that of a jackknife that leaves out a tenth at a
 * time (K. Wolter, "Introduction to Variance Estimation", 2007), with Student's t.
 */
final class Permutations {
  private static final int GROUPS = 10;

  /** The 97.5 % quantile of Student's t with 9 degrees of freedom. */
  private static final double STUDENT = 2.2621571628;

  private final Plan plan;
  private final List<SampleRow> rows;
  private final Rescoring rescoring;
  private final double[][] before;

  /** All rows, then all but those of each group. */
  private final List<Figure> figures;

  Permutations(PortableModel model, List<SampleRow> rows, Rescoring rescoring, Plan plan) {
    this.plan = plan;
    this.rows = rows;
    this.rescoring = rescoring;
    this.before = rescoring.probabilities();
    this.figures =
        IntStream.rangeClosed(0, GROUPS)
            .mapToObj(group -> new Figure(plan.metric(), model, rows, without(group - 1)))
            .toList();
  }

  private int[] without(int group) {
    return IntStream.range(0, rows.size()).filter(row -> row % GROUPS != group).toArray();
  }

  /** Of each column, the most important first; of equal ones the first in the contract. */
  List<FeatureImportance> of(List<ColumnUse> columns) {
    Double[] all = figures.stream().map(figure -> figure.of(before)).toArray(Double[]::new);
    return columns.parallelStream().map(column -> importance(column, all)).toList().stream()
        .sorted(Comparator.comparingDouble(i -> i.drop() == null ? 0 : -i.drop()))
        .toList();
  }

  private FeatureImportance importance(ColumnUse column, Double[] figuresBefore) {
    double[][] drops = new double[figures.size()][plan.repeats()];
    for (int repeat = 0; repeat < plan.repeats(); repeat++) {
      double[][] after = permuted(column, repeat);
      boolean isSame = Arrays.deepEquals(before, after);
      for (int f = 0; f < drops.length; f++) {
        drops[f][repeat] =
            isSame
                ? drop(figuresBefore[f], figuresBefore[f])
                : drop(figuresBefore[f], figures.get(f).of(after));
      }
    }
    double drop = mean(drops[0]);
    return Double.isNaN(drop)
        ? new FeatureImportance(column.column().name(), null, null)
        : new FeatureImportance(column.column().name(), drop, interval(drops));
  }

  private double drop(Double before, Double after) {
    return before == null || after == null ? Double.NaN : plan.metric().gain(after, before);
  }

  private static Interval interval(double[][] drops) {
    double drop = mean(drops[0]);
    double between = squares(drops[0]) / (drops[0].length - 1) / drops[0].length;
    double[] without = Arrays.stream(drops).skip(1).mapToDouble(Permutations::mean).toArray();
    double ofRows = squares(without) * (GROUPS - 1) / GROUPS;
    double reach = STUDENT * Math.sqrt(between + ofRows);
    return Double.isNaN(reach) ? null : new Interval(drop - reach, drop + reach);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double squares(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
  }

  private double[][] permuted(ColumnUse column, int repeat) {
    int[] from = order(column.column().name(), repeat);
    return rescoring.probabilities(
        column, row -> rows.get(from[row]).values()[column.position()], rows.size());
  }

  /** By R. Durstenfeld's shuffle, another one for each column and repeat. */
  private int[] order(String column, int repeat) {
    long ofColumn = plan.seed() * 31 + column.hashCode();
    SplittableRandom random = new SplittableRandom(ofColumn * plan.repeats() + repeat);
    int[] order = IntStream.range(0, rows.size()).toArray();
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
