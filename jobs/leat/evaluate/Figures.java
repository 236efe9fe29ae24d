package leat.evaluate;

import java.util.List;
import java.util.Optional;
import leat.config.EvaluateSettings;
import leat.metrics.BinaryMetrics;
import leat.metrics.Curves;
import leat.metrics.MulticlassCounts;
import leat.metrics.MulticlassMetrics;
import leat.metrics.Ranking;
import leat.metrics.Resampling;
import leat.metrics.ScoreTally;
import leat.metrics.ScoredClasses;
import leat.metrics.WeightRange;
import leat.scoring.Scores;

/**
 * From scored rows to figures and curves.
 *
 * <p>Up to {@code evaluate.exact-rows} rows are collected and sorted, 16 bytes a row and 8 more for
 * each class; more are counted by bins of scores where they are, in about a megabyte for each
 * class, and the figures say how far off they may be.
 *
 * @param classes their names
 * @param threshold of two classes
 * @param settings of the job
 */
public record Figures(List<String> classes, double threshold, EvaluateSettings settings) {
  /** The figures of a part, without intervals. */
  public PartFigures of(PartRows part) {
    return classes.size() == 2 ? of(ranking(part)) : of(counts(part));
  }

  private PartFigures of(Ranking ranking) {
    BinaryMetrics metrics = BinaryMetrics.of(ranking, classes, threshold);
    return metrics.rows() == 0
        ? PartFigures.NONE
        : new PartFigures(metrics, Curves.of(ranking, classes, threshold, settings.bins()));
  }

  private PartFigures of(MulticlassCounts counts) {
    MulticlassMetrics metrics = MulticlassMetrics.of(counts, classes);
    return metrics.rows() == 0
        ? PartFigures.NONE
        : new PartFigures(metrics, Curves.of(counts, classes, settings.bins()));
  }

  /** The figures of a part, with 95 % intervals. */
  public PartFigures withIntervals(PartRows part) {
    Resampling resampling = new Resampling(settings.resamples(), settings.seed());
    if (classes.size() == 2) {
      Ranking ranking = ranking(part);
      PartFigures figures = of(ranking);
      return figures.metrics() instanceof BinaryMetrics binary
          ? new PartFigures(binary.withIntervals(ranking, resampling), figures.curves())
          : figures;
    }
    MulticlassCounts counts = counts(part);
    PartFigures figures = of(counts);
    return figures.metrics() instanceof MulticlassMetrics several
        ? new PartFigures(
            several.withIntervals(counts, sample(part, several.rows()), resampling),
            figures.curves())
        : figures;
  }

  private ScoredClasses sample(PartRows part, long rows) {
    return new RowSample(classes.size(), settings.seed()).of(part.rows(), rows);
  }

  private Ranking ranking(PartRows part) {
    return tally(part)
        .map(ScoreTally::ranking)
        .orElseGet(() -> Ranking.of(Scores.of(part.rows(), 2).binary()));
  }

  private MulticlassCounts counts(PartRows part) {
    return tally(part)
        .map(ScoreTally::counts)
        .orElseGet(() -> MulticlassCounts.of(Scores.of(part.rows(), classes.size()).multiclass()));
  }

  /** Counts the rows where they are, if they are many. */
  private Optional<ScoreTally> tally(PartRows part) {
    if (part.most() <= settings.exactRows()) {
      return Optional.empty();
    }
    WeightRange weights = part.weights();
    if (weights.rows() <= settings.exactRows()) {
      return Optional.empty();
    }
    int count = classes.size();
    double cut = threshold;
    int bins = settings.bins();
    return Optional.of(
        part.rows()
            .mapPartitions(
                rows -> {
                  ScoreTally tally = new ScoreTally(count, cut, bins, weights);
                  rows.forEachRemaining(
                      row -> tally.add(row.label(), row.weight(), row.probabilities()));
                  return List.of(tally).iterator();
                })
            .treeReduce(ScoreTally::merge));
  }
}
