package leat.evaluate;

import java.util.List;
import leat.config.EvaluateSettings;
import leat.metrics.BinaryMetrics;
import leat.metrics.Metrics;
import leat.metrics.MulticlassCounts;
import leat.metrics.MulticlassMetrics;
import leat.metrics.Ranking;
import leat.metrics.Resampling;
import leat.model.PortableModel;
import leat.scoring.GroupRows;

/**
 * Figures of the rows of one segment, with intervals; without these where rows of more than two
 * classes are too many to be kept.
 *
 * @param classes their names
 * @param threshold of two classes
 * @param resampling for intervals
 */
record SegmentFigures(List<String> classes, double threshold, Resampling resampling) {
  /** There may be a hundred segments, and a first look at each. */
  private static final int MOST_RESAMPLES = 200;

  SegmentFigures(PortableModel model, EvaluateSettings settings) {
    this(
        model.classes(),
        model.threshold(),
        new Resampling(Math.min(MOST_RESAMPLES, settings.resamples()), settings.seed()));
  }

  Metrics of(GroupRows rows) {
    return classes.size() == 2 ? binary(rows.ranking()) : several(rows);
  }

  private Metrics binary(Ranking ranking) {
    return BinaryMetrics.of(ranking, classes, threshold).withIntervals(ranking, resampling);
  }

  private Metrics several(GroupRows rows) {
    MulticlassCounts counts = rows.counts();
    MulticlassMetrics metrics = MulticlassMetrics.of(counts, classes);
    return rows.rows()
        .map(kept -> metrics.withIntervals(counts, EvenSample.of(kept), resampling))
        .orElse(metrics);
  }
}
