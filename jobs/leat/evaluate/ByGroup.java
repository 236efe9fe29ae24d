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
    if (model.classes().size() == 2) {
      return of(columns, test, count, context, model, settings);
    }
    List<ColumnFairness> notComputed =
        columns.compared().stream()
            .map(column -> ColumnFairness.notComputed(column, count, model.classes().size()))
            .toList();
    GroupColumns segments = new GroupColumns(List.of(), columns.segments());
    return new ByGroup(of(segments, test, count, context, model, settings).segments(), notComputed);
  }

  private static ByGroup of(
      GroupColumns columns,
      PartRows test,
      long count,
      JobContext context,
      PortableModel model,
      EvaluateSettings settings) {
    if (columns.isEmpty()) {
      return new ByGroup(List.of(), List.of());
    }
    Dataset<Row> cleaned = Tables.read(context.spark(), context.input("clean").path("data"));
    PredictedRows values = new PredictedRows(test.table(), count, cleaned, columns.all());
    GroupColumns.Groupings groupings =
        columns.groupings(values, model.columns(), settings.groups());
    WeightRange weights = count > settings.exactRows() ? test.weights() : null;
    GroupedSettings kept =
        new GroupedSettings(model.classes().size(), model.threshold(), settings.bins(), weights);
    GroupedScores scores =
        GroupedScores.of(values, groupings.compared(), groupings.segments(), kept);
    return new ByGroup(
        segments(groupings.segments(), scores, new SegmentFigures(model, settings)),
        fairness(groupings.compared(), scores, settings));
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
