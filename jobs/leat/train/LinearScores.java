package leat.train;

import leat.model.LogisticModel;

/**
 * Probabilities of two classes by a logistic regression over the features that a block has, all
 * codes of a row and then all numbers: a search spends more time on scoring than on fitting
 * otherwise.
 *
 * @param design of the block, without positions
 * @param model over the same features
 */
record LinearScores(Design design, LogisticModel model) {
  /** The probabilities by class, then row. */
  double[][] of(EncodedBlock block) {
    double[] margins = margins(block);
    double[][] probabilities = new double[2][margins.length];
    for (int row = 0; row < margins.length; row++) {
      probabilities[0][row] = 1 / (1 + Math.exp(margins[row]));
      probabilities[1][row] = 1 / (1 + Math.exp(-margins[row]));
    }
    return probabilities;
  }

  private double[] margins(EncodedBlock block) {
    double[] coefficients = model.coefficients()[0];
    double[] ofNumbers = new double[design.numberSlots().length];
    for (int n = 0; n < ofNumbers.length; n++) {
      ofNumbers[n] = coefficients[design.numberSlots()[n]];
    }
    int width = design.codeOffsets().length;
    double[] margins = new double[block.rows()];
    for (int row = 0, c = 0, n = 0; row < margins.length; row++) {
      double margin = model.intercepts()[0];
      for (int end = c + width; c < end; c++) {
        int slot = block.codes()[c];
        margin += slot < 0 ? 0 : coefficients[slot];
      }
      for (int i = 0; i < ofNumbers.length; i++) {
        margin += ofNumbers[i] * block.numbers()[n++];
      }
      margins[row] = margin;
    }
    return margins;
  }
}
