package leat.train;

import java.io.Serializable;
import leat.LeatException;
import leat.model.Encoding;
import leat.model.LogisticModel;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.RowEncoder;
import leat.model.Scorer;
import leat.scoring.OutOfFold;

/** Scores blocks of encoded rows with a portable model; travels as the model's text. */
final class RowScores implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String json;
  private final Encoding base;
  private final Design design;
  private final int classes;
  private transient Scorer scorer;
  private transient RowEncoder encoder;
  private transient LinearScores linear;

  private RowScores(PortableModel model, Encoding base, Design design) {
    this.json = ModelJson.write(model);
    this.base = base;
    this.design = design;
    this.classes = model.classes().size();
  }

  /**
   * Scores all the rows.
   *
   * @throws LeatException when a probability is not a number
   */
  static OutOfFold of(EncodedRows rows, PortableModel model) {
    RowScores scores = new RowScores(model, rows.encoding(), rows.design());
    return OutOfFold.of(rows.each(scores::scored), scores.classes);
  }

  private OutOfFold scored(EncodedBlock block) {
    prepare();
    if (linear != null) {
      double[][] found = linear.of(block);
      for (double probability : found[1]) {
        finite(probability);
      }
      return new OutOfFold(block.hashes(), block.labels(), block.weights(), found);
    }
    double[][] probabilities = new double[classes][block.rows()];
    double[] features = new double[base.features().size()];
    double[] encoded = new double[encoder.width()];
    for (int row = 0; row < block.rows(); row++) {
      block.features(row, design, features);
      encoder.encodeFeatures(features, encoded);
      double[] found = scorer.scoreEncoded(encoded).probabilities();
      for (int k = 0; k < classes; k++) {
        probabilities[k][row] = finite(found[k]);
      }
    }
    return new OutOfFold(block.hashes(), block.labels(), block.weights(), probabilities);
  }

  private synchronized void prepare() {
    if (scorer == null) {
      PortableModel model = ModelJson.read(json);
      scorer = Scorer.of(model);
      encoder = model.encoding().compileOver(base);
      boolean isLinear =
          model.estimator() instanceof LogisticModel logistic
              && !logistic.multinomial()
              && model.encoding().equals(base)
              && design.positionOffsets().length == 0;
      linear = isLinear ? new LinearScores(design, (LogisticModel) model.estimator()) : null;
    }
  }

  private static double finite(double probability) {
    if (!Double.isFinite(probability)) {
      throw LeatException.dataRefused("Cannot use the model: it gives probabilities that are NaN");
    }
    return probability;
  }
}
