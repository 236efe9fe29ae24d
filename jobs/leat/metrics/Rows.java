package leat.metrics;

/** Preconditions on columns of scored rows. */
final class Rows {
  private Rows() {}

  static void sameLength(int expected, int found) {
    if (expected != found) {
      throw new IllegalArgumentException(
          "Invalid scored rows: columns must be equally long, found " + expected + " and " + found);
    }
  }

  static void probabilities(double[] scores) {
    for (int row = 0; row < scores.length; row++) {
      if (!(scores[row] >= 0 && scores[row] <= 1)) {
        throw new IllegalArgumentException(
            "Invalid score in row " + row + ": must be from 0 to 1, found " + scores[row]);
      }
    }
  }

  static void weights(double[] weights, int rows) {
    if (weights == null) {
      return;
    }
    sameLength(rows, weights.length);
    for (int row = 0; row < rows; row++) {
      if (!(weights[row] > 0 && weights[row] <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "Invalid weight in row " + row + ": must be above 0, found " + weights[row]);
      }
    }
  }
}
