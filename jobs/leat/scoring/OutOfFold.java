package leat.scoring;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import leat.metrics.BinaryMetrics;
import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;
import leat.metrics.ScoredClasses;
import leat.metrics.ScoredRows;

/**
 * Rows with probabilities by a model that was not fitted to them; in no order that means anything.
 *
 * @param hashes of the rows' keys, groups or values
 * @param labels class index
 * @param weights above 0
 * @param probabilities by class, then row
 */
public record OutOfFold(long[] hashes, int[] labels, double[] weights, double[][] probabilities)
    implements Serializable {

  /** All rows of several, which have that many classes. */
  public static OutOfFold of(List<OutOfFold> parts, int classes) {
    int rows = parts.stream().mapToInt(OutOfFold::rows).sum();
    OutOfFold all =
        new OutOfFold(new long[rows], new int[rows], new double[rows], new double[classes][rows]);
    int at = 0;
    for (OutOfFold part : parts) {
      System.arraycopy(part.hashes, 0, all.hashes, at, part.rows());
      System.arraycopy(part.labels, 0, all.labels, at, part.rows());
      System.arraycopy(part.weights, 0, all.weights, at, part.rows());
      for (int k = 0; k < classes; k++) {
        System.arraycopy(part.probabilities[k], 0, all.probabilities[k], at, part.rows());
      }
      at += part.rows();
    }
    return all;
  }

  /** How many rows there are. */
  public int rows() {
    return labels.length;
  }

  /** The scores of class 1, of two. */
  public ScoredRows binary() {
    byte[] positive = new byte[rows()];
    for (int row = 0; row < positive.length; row++) {
      positive[row] = (byte) labels[row];
    }
    return new ScoredRows(probabilities[1], positive, weights);
  }

  /**
   * The figures of the model.
   *
   * @param classes their names
   * @param threshold from which class 1 is decided, of two
   */
  public Metrics metrics(List<String> classes, double threshold) {
    return classes.size() == 2
        ? BinaryMetrics.of(binary(), threshold)
        : MulticlassMetrics.of(new ScoredClasses(probabilities, labels, weights), classes);
  }

  /** The same rows of two classes, the probability of class 1 by a function of it. */
  public OutOfFold calibrated(DoubleUnaryOperator function) {
    double[] positive = Arrays.stream(probabilities[1]).map(function).toArray();
    double[] negative = Arrays.stream(positive).map(p -> 1 - p).toArray();
    return new OutOfFold(hashes, labels, weights, new double[][] {negative, positive});
  }

  /**
   * The rows of each group.
   *
   * @param count of groups
   * @param group of a hash, from 0
   */
  public List<OutOfFold> groups(int count, LongToIntFunction group) {
    int[] groups = Arrays.stream(hashes).mapToInt(group).toArray();
    return IntStream.range(0, count)
        .mapToObj(g -> chosen(IntStream.range(0, rows()).filter(row -> groups[row] == g).toArray()))
        .toList();
  }

  private OutOfFold chosen(int[] chosen) {
    return new OutOfFold(
        Arrays.stream(chosen).mapToLong(row -> hashes[row]).toArray(),
        Arrays.stream(chosen).map(row -> labels[row]).toArray(),
        Arrays.stream(chosen).mapToDouble(row -> weights[row]).toArray(),
        Arrays.stream(probabilities)
            .map(ofClass -> Arrays.stream(chosen).mapToDouble(row -> ofClass[row]).toArray())
            .toArray(double[][]::new));
  }
}
