package leat.evaluate;

import leat.metrics.BinaryMetrics;
import leat.metrics.Curves;
import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;
import leat.metrics.Ranking;
import leat.metrics.ScoredClasses;
import leat.model.PortableModel;
import leat.scoring.Scores;

/**
 * Figures and curves of one part.
 *
 * @param metrics the figures; null where the part has no rows
 * @param curves the curves; null where the part has no rows
 */
record PartFigures(Metrics metrics, Curves curves) {
  static PartFigures of(Scores scores, PortableModel model, int bins) {
    if (scores.rows() == 0) {
      return new PartFigures(null, null);
    }
    if (model.classes().size() > 2) {
      ScoredClasses rows = scores.multiclass();
      return new PartFigures(
          MulticlassMetrics.of(rows, model.classes()), Curves.of(rows, model.classes(), bins));
    }
    Ranking ranking = Ranking.of(scores.binary());
    return new PartFigures(
        BinaryMetrics.of(ranking, model.threshold()),
        Curves.of(ranking, model.classes(), model.threshold(), bins));
  }
}
