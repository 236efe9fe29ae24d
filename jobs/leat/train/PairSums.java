package leat.train;

import java.io.Serializable;
import leat.FixedPoint;
import leat.model.LogisticModel;
import leat.model.RowEncoder;
import leat.model.SlotLayout;

/**
 * What a fitted model leaves unexplained in each cell of pairs of codes, in fixed point.
 *
 * <p>For each pair, cell, fold and output: the sum of weight times (label - probability), and of
 * weight times probability times (1 - probability), which are the slope and the curvature of the
 * loss by a coefficient of that cell; after them the number of rows of each cell.
 *
 * @param base design of the rows
 * @param main features of the rows to those of the model
 * @param layout of the model's features
 * @param model fitted
 * @param codes features of the rows to the codes
 * @param pairs of codes
 * @param classWeights factor on the weight of each class
 * @param scale fixed-point factor of sums that a weight bounds
 * @param fraction of the rows that are looked at
 */
record PairSums(
    Design base,
    RowEncoder main,
    SlotLayout layout,
    LogisticModel model,
    RowEncoder codes,
    CodePairs pairs,
    double[] classWeights,
    double scale,
    double fraction)
    implements Serializable {
  /** Parts of the rows, each of which judges what the others say. */
  static final int FOLDS = 4;

  /** Sums over the block: for each pair its cells, each with folds, outputs, and two sums. */
  long[] sums(EncodedBlock block) {
    int outputs = base.outputs();
    long[] sums = new long[pairs.cells() * (stride(outputs) + 1)];
    double[] features = new double[base.kinds().length];
    double[] seen = new double[main.width()];
    double[] found = new double[codes.width()];
    double[] derivatives = new double[model.classes()];
    long[] own = new long[2 * outputs];
    for (int row = 0; row < block.rows(); row++) {
      double position = HashPosition.of(block.hashes()[row]);
      if (position < fraction) {
        block.features(row, base, features);
        main.encodeFeatures(features, seen);
        codes.encodeFeatures(features, found);
        int label = block.labels()[row];
        model.margins(seen, layout, derivatives);
        model.probabilities(derivatives, derivatives);
        terms(label, block.weights()[row] * classWeights[label], derivatives, own);
        int fold = Math.min(FOLDS - 1, (int) (position / fraction * FOLDS));
        add(found, fold, own, sums);
      }
    }
    return sums;
  }

  /** Sums of one cell. */
  static int stride(int outputs) {
    return FOLDS * 2 * outputs;
  }

  private void terms(int label, double weight, double[] probabilities, long[] terms) {
    for (int k = 0; k < terms.length / 2; k++) {
      int of = terms.length == 2 ? 1 : k;
      double p = probabilities[of];
      terms[2 * k] = FixedPoint.round(weight * ((label == of ? 1 : 0) - p) * scale);
      terms[2 * k + 1] = FixedPoint.round(weight * p * (1 - p) * scale);
    }
  }

  private void add(double[] found, int fold, long[] own, long[] sums) {
    int stride = FOLDS * own.length;
    int counts = pairs.cells() * stride;
    for (int pair = 0; pair < pairs.count(); pair++) {
      int cell = pairs.cell(pair, found);
      if (cell >= 0) {
        int at = cell * stride + fold * own.length;
        for (int i = 0; i < own.length; i++) {
          sums[at + i] += own[i];
        }
        sums[counts + cell]++;
      }
    }
  }
}
