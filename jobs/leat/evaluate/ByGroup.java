package leat.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.config.EvaluateSettings;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;
import leat.fairness.ColumnFairness;
import leat.fairness.Fairness;
import leat.groups.Grouping;
import leat.job.JobContext;
import leat.metrics.Segment;
import leat.model.PortableModel;
import leat.scoring.GroupedScores;
import leat.scoring.Scores;
import leat.scoring.TestRows;
import leat.table.Tables;
import leat.workspace.Checkpoint;
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

  /** Scores the test rows once more, with their cleaned values, where a column asks for it. */
  static ByGroup of(JobContext context, PortableModel model, EvaluateSettings settings) {
    List<String> compared = compared(model.columns(), settings);
    TreeSet<String> names = new TreeSet<>(compared);
    names.addAll(settings.segments());
    if (names.isEmpty()) {
      return new ByGroup(List.of(), List.of());
    }
    TestRows rows = testRows(context, model.columns());
    long count = context.input("features").manifest().detail().at("/result/parts/test").asLong();
    Map<String, Grouping> groupings =
        new SampledGroupings(rows, count).of(names, settings.groups());
    boolean isBinary = model.classes().size() == 2;
    List<Grouping> counted = isBinary ? compared.stream().map(groupings::get).toList() : List.of();
    List<Grouping> kept = settings.segments().stream().distinct().map(groupings::get).toList();
    GroupedScores scores = GroupedScores.of(rows.all(), model, counted, kept);
    List<ColumnFairness> fairness =
        isBinary
            ? fairness(counted, scores, new Fairness(settings.fairness()))
            : notComputed(compared, scores.rows(), model.classes().size());
    return new ByGroup(segments(kept, scores, model), fairness);
  }

  private static List<String> compared(Contract contract, EvaluateSettings settings) {
    Stream<String> isProtected = contract.withRole(Role.PROTECTED).stream().map(Column::name);
    return Stream.concat(isProtected, settings.fairness().columns().stream()).distinct().toList();
  }

  private static TestRows testRows(JobContext context, Contract contract) {
    Checkpoint features = context.input("features");
    return new TestRows(
        Tables.read(context.spark(), context.input("clean").path("data")),
        Tables.read(context.spark(), features.path("data")),
        features.manifest().rows().out(),
        contract);
  }

  private static List<ColumnFairness> fairness(
      List<Grouping> columns, GroupedScores scores, Fairness fairness) {
    return IntStream.range(0, columns.size())
        .mapToObj(
            c -> {
              Grouping column = columns.get(c);
              return fairness.of(column.column(), column.groups(), scores.counts(c));
            })
        .peek(found -> LOG.info("fairness by {}: {}", found.column(), found.words().get(0)))
        .toList();
  }

  private static List<ColumnFairness> notComputed(List<String> columns, long rows, int classes) {
    return columns.stream()
        .map(column -> ColumnFairness.notComputed(column, rows, classes))
        .toList();
  }

  private static List<Segment> segments(
      List<Grouping> columns, GroupedScores scores, PortableModel model) {
    List<Segment> segments = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Grouping column = columns.get(c);
      for (int group = 0; group < column.groups().size(); group++) {
        Scores rows = scores.group(c, group);
        if (rows.rows() > 0) {
          String value = column.groups().get(group).name();
          segments.add(new Segment(column.column(), value, rows.rows(), rows.metrics(model)));
        }
      }
    }
    return segments;
  }
}
