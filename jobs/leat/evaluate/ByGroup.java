package leat.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import leat.config.EvaluateSettings;
import leat.fairness.ColumnFairness;
import leat.fairness.Fairness;
import leat.groups.Grouping;
import leat.job.JobContext;
import leat.metrics.Segment;
import leat.metrics.WeightRange;
import leat.model.PortableModel;
import leat.scoring.GroupedScores;
import leat.scoring.GroupedSettings;
import leat.scoring.PredictedRows;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures of the test rows by the values of columns.
 *
 * @param segments of the columns that settings name, in their order
 * @param fairness of each column of role protected, then of those that settings name
 */
record ByGroup(List<Segment> segments, List<ColumnFairness> fairness) {
  private static final Logger LOG = LoggerFactory.getLogger("leat");

  /**
   * The figures, in one pass over predictions and cleaned values where a column asks for it.
   *
   * @param test predictions as they were written
   * @param count how many they are
   */
  static ByGroup of(
      PartRows test,
      long count,
      JobContext context,
      PortableModel model,
      EvaluateSettings settings) {
    GroupColumns columns = GroupColumns.of(model.columns(), settings);
    if (columns.isEmpty()) {
      return new ByGroup(List.of(), List.of());
    }
    Dataset<Row> cleaned = Tables.read(context.spark(), context.input("clean").path("data"));
    PredictedRows values = new PredictedRows(test.table(), count, cleaned, columns.all());
    GroupColumns.Groupings groupings =
        columns.groupings(values, model.columns(), settings.groups());
    int classes = model.classes().size();
    List<Grouping> compared = classes == 2 ? groupings.compared() : List.of();
    List<Grouping> segments = groupings.segments();
    WeightRange weights = count > settings.exactRows() ? test.weights() : null;
    GroupedScores scores =
        GroupedScores.of(
            values,
            compared,
            segments,
            new GroupedSettings(classes, model.threshold(), settings.bins(), weights));
    return new ByGroup(
        segments(segments, scores, new SegmentFigures(model, settings)),
        classes == 2
            ? fairness(compared, scores, settings)
            : columns.compared().stream()
                .map(column -> ColumnFairness.notComputed(column, count, classes))
                .toList());
  }

  private static List<ColumnFairness> fairness(
      List<Grouping> columns, GroupedScores scores, EvaluateSettings settings) {
    Fairness fairness = new Fairness(settings.fairness(), settings.resamples(), settings.seed());
    return IntStream.range(0, columns.size())
        .mapToObj(
            c -> fairness.of(columns.get(c).column(), columns.get(c).groups(), scores.counts(c)))
        .peek(found -> LOG.info("fairness by {}: {}", found.column(), found.words().get(0)))
        .toList();
  }

  private static List<Segment> segments(
      List<Grouping> columns, GroupedScores scores, SegmentFigures figures) {
    List<Segment> segments = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Grouping column = columns.get(c);
      for (int group = 0; group < column.groups().size(); group++) {
        long rows = scores.rows(c, group);
        if (rows > 0) {
          String value = column.groups().get(group).name();
          segments.add(
              new Segment(column.column(), value, rows, figures.of(scores.group(c, group))));
        }
      }
    }
    return segments;
  }
}
