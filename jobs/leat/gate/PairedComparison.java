package leat.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leat.metrics.Metric;

/**
 * How sure it is that one model is not worse than another by more than was allowed.
 *
 * <p>For the area under the ROC curve of two classes, rows that count the same: {@link
 * PairedDeLong}, exact for any number of rows. For all else a paired bootstrap (B. Efron, Bootstrap
 * methods: another look at the jackknife, 1979): {@value #RESAMPLES} times as many rows are drawn
 * with replacement, the same ones for both models; the share of draws in which the loss is not too
 * large is how sure it is. Of more than {@value #MOST_ROWS} rows so many are drawn at random first:
 * the interval is then wider than it could be, so that the doubt counts against the new model.
 *
 * @param metric what is compared
 * @param maxLoss by how much the new model may be worse, 0 or more
 * @param seed of the draws
 */
record PairedComparison(Metric metric, double maxLoss, long seed) {
  static final int RESAMPLES = 1_000;
  static final int MOST_ROWS = 20_000;

  /** Values nearer than this are the same: sums of the same numbers in another order. */
  private static final double ROUNDING = 1e-12;

  /** The difference of two models whose figures are defined on the rows. */
  Difference of(PairedRows rows) {
    boolean exact = metric == Metric.AUC && rows.classes().size() == 2 && rows.isUnweighted();
    return exact ? deLong(rows) : bootstrap(rows);
  }

  private Difference deLong(PairedRows rows) {
    int[] labels = rows.challenger().labels();
    boolean[] positive = new boolean[labels.length];
    for (int row = 0; row < labels.length; row++) {
      positive[row] = labels[row] == 1;
    }
    double[] challenger = rows.challenger().scores()[1];
    PairedDeLong found = PairedDeLong.of(challenger, rows.champion().scores()[1], positive);
    double margin = found.difference() + maxLoss + ROUNDING;
    double deviation = Math.sqrt(Math.max(0, found.variance()));
    boolean isCertain = deviation == 0 || Double.isNaN(deviation);
    double sure = isCertain ? certain(found, margin) : Normal.below(margin / deviation);
    double half = Normal.Z95 * deviation;
    return new Difference(
        found.difference(),
        found.difference() - half,
        found.difference() + half,
        sure,
        labels.length,
        "paired DeLong");
  }

  /** Without any variance the difference is what it is; with a row of a class nothing is known. */
  private static double certain(PairedDeLong found, double margin) {
    return !Double.isNaN(found.variance()) && margin >= 0 ? 1 : 0;
  }

  private Difference bootstrap(PairedRows all) {
    SplittableRandom random = new SplittableRandom(seed);
    PairedRows rows = drawn(all.sorted(), random);
    double value = difference(all);
    double[] differences = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      differences[i] = difference(rows.taken(resample(rows.rows(), random)));
    }
    long kept = Arrays.stream(differences).filter(d -> d + maxLoss + ROUNDING >= 0).count();
    double[] defined = Arrays.stream(differences).filter(d -> !Double.isNaN(d)).sorted().toArray();
    return new Difference(
        value,
        quantile(defined, 0.025),
        quantile(defined, 0.975),
        (double) kept / RESAMPLES,
        rows.rows(),
        String.format(Locale.ROOT, "paired bootstrap, %,d draws", RESAMPLES));
  }

  private double difference(PairedRows rows) {
    return metric.gain(rows.champion(metric), rows.challenger(metric));
  }

  private static PairedRows drawn(PairedRows rows, SplittableRandom random) {
    if (rows.rows() <= MOST_ROWS) {
      return rows;
    }
    int[] order = IntStream.range(0, rows.rows()).toArray();
    int[] times = new int[order.length];
    for (int i = 0; i < MOST_ROWS; i++) {
      int other = random.nextInt(i, order.length);
      int row = order[other];
      order[other] = order[i];
      times[row] = 1;
    }
    return rows.taken(times);
  }

  private static int[] resample(int rows, SplittableRandom random) {
    int[] times = new int[rows];
    for (int i = 0; i < rows; i++) {
      times[random.nextInt(rows)]++;
    }
    return times;
  }

  /** The value below which that share lies; NaN where there are none. */
  private static double quantile(double[] ascending, double share) {
    return ascending.length == 0
        ? Double.NaN
        : ascending[(int) Math.round(share * (ascending.length - 1))];
  }
}
