package leat.explain;

import java.util.List;
import java.util.function.IntFunction;
import leat.model.Estimator;
import leat.model.PortableModel;
import leat.model.RowEncoder;
import leat.model.SlotLayout;

/** What a model says of rows as they are, and if they had other values; safe for many threads. */
final class Rescoring {
  private final PortableModel model;
  private final List<SampleRow> rows;
  private final SlotLayout layout;
  private final double[][] features;

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
  }

  /** Probabilities of the rows as they are, by class, then row. */
  double[][] probabilities() {
    double[][] probabilities = new double[model.classes().size()][rows.size()];
    Scores scores = new Scores();
    for (int row = 0; row < rows.size(); row++) {
      scores.of(features[row], row, probabilities);
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
    double[] changed = new double[column.features().length];
    double[] all = new double[model.encoding().features().size()];
    Scores scores = new Scores();
    for (int row = 0; row < count; row++) {
      Object[] typed = rows.get(row).values().clone();
      typed[column.position()] = values.apply(row);
      column.encoder().encode(typed, changed);
      System.arraycopy(features[row], 0, all, 0, all.length);
      for (int f = 0; f < changed.length; f++) {
        all[column.features()[f]] = changed[f];
      }
      scores.of(all, row, probabilities);
    }
    return probabilities;
  }

  /** What one thread works with. */
  private final class Scores {
    private final Estimator estimator = model.estimator();
    private final double[] scores = new double[model.classes().size()];

    void of(double[] encoded, int row, double[][] probabilities) {
      estimator.margins(encoded, layout, scores);
      estimator.probabilities(scores, scores);
      for (int k = 0; k < scores.length; k++) {
        probabilities[k][row] = scores[k];
      }
    }
  }
}
