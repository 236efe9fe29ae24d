package leat.explain;

import java.util.List;
import java.util.function.IntFunction;
import leat.model.Estimator;
import leat.model.PortableModel;
import leat.model.RowEncoder;
import leat.model.SlotLayout;
import leat.model.TreeModel;

/** What a model says of rows as they are, and if they had other values; safe for many threads. */
final class Rescoring {
  private final PortableModel model;
  private final List<SampleRow> rows;
  private final SlotLayout layout;
  private final double[][] features;

  /** Null where the model has no trees, or too many for the rows. */
  private final KnownLeaves leaves;

  Rescoring(PortableModel model, List<SampleRow> rows) {
    this.model = model;
    this.rows = rows;
    this.layout = SlotLayout.of(model.encoding());
    this.features = new double[rows.size()][];
    RowEncoder encoder = model.encoding().compile(model.columns());
    for (int row = 0; row < features.length; row++) {
      features[row] = new double[encoder.width()];
      encoder.encode(rows.get(row).values(), features[row]);
    }
    this.leaves =
        model.estimator().uncalibrated() instanceof TreeModel trees
            ? KnownLeaves.of(trees, features)
            : null;
  }

  /** Probabilities of the rows as they are, by class, then row. */
  double[][] probabilities() {
    double[][] probabilities = new double[model.classes().size()][rows.size()];
    double[] scores = new double[probabilities.length];
    for (int row = 0; row < rows.size(); row++) {
      score(row, features[row], 0, scores);
      set(row, scores, probabilities);
    }
    return probabilities;
  }

  /**
   * Probabilities of the first rows with other values in a column, by class, then row.
   *
   * @param values one for each row
   * @param count of rows
   */
  double[][] probabilities(ColumnUse column, IntFunction<Object> values, int count) {
    double[][] probabilities = new double[model.classes().size()][count];
    double[] scores = new double[probabilities.length];
    double[] own = new double[column.features().length];
    double[] all = new double[model.encoding().features().size()];
    long changed = KnownLeaves.bits(column.features());
    for (int row = 0; row < count; row++) {
      Object[] typed = rows.get(row).values().clone();
      typed[column.position()] = values.apply(row);
      column.encoder().encode(typed, own);
      System.arraycopy(features[row], 0, all, 0, all.length);
      for (int f = 0; f < own.length; f++) {
        all[column.features()[f]] = own[f];
      }
      score(row, all, changed, scores);
      set(row, scores, probabilities);
    }
    return probabilities;
  }

  private void score(int row, double[] encoded, long changed, double[] scores) {
    Estimator estimator = model.estimator();
    if (leaves != null && estimator.uncalibrated() instanceof TreeModel trees) {
      trees.margins((t, tree) -> leaves.leaf(row, t, tree, changed, encoded), scores);
    } else {
      estimator.margins(encoded, layout, scores);
    }
    estimator.probabilities(scores, scores);
  }

  private static void set(int row, double[] scores, double[][] probabilities) {
    for (int k = 0; k < scores.length; k++) {
      probabilities[k][row] = scores[k];
    }
  }
}
