package leat.scoring;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Scores of the rows of one partition, in growing arrays. */
final class ScoredPart implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int classes;
  private double[] probabilities = new double[0];
  private int[] labels = new int[0];
  private double[] weights = new double[0];
  private int rows;

  ScoredPart(int classes) {
    this.classes = classes;
  }

  void add(double[] scored, int label, double weight) {
    if (rows == labels.length) {
      int capacity = Math.max(1024, rows + (rows >> 1));
      probabilities = Arrays.copyOf(probabilities, capacity * classes);
      labels = Arrays.copyOf(labels, capacity);
      weights = Arrays.copyOf(weights, capacity);
    }
    System.arraycopy(scored, 0, probabilities, rows * classes, classes);
    labels[rows] = label;
    weights[rows++] = weight;
  }

  /** Some of the rows. */
  ScoredPart where(IntPredicate chosen) {
    ScoredPart part = new ScoredPart(classes);
    for (int row = 0; row < rows; row++) {
      if (chosen.test(row)) {
        int from = row * classes;
        part.add(
            Arrays.copyOfRange(probabilities, from, from + classes), labels[row], weights[row]);
      }
    }
    return part;
  }

  int rows() {
    return rows;
  }

  double probability(int row, int k) {
    return probabilities[row * classes + k];
  }

  int label(int row) {
    return labels[row];
  }

  double weight(int row) {
    return weights[row];
  }
}
