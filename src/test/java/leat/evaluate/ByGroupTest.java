package leat.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leat.Json;
import leat.config.EvaluateSettings;
import leat.config.ExplainSettings;
import leat.contract.Role;
import leat.fairness.ColumnFairness;
import leat.fairness.FairnessRules;
import leat.metrics.BinaryMetrics;
import leat.metrics.Interval;
import leat.metrics.Segment;
import leat.model.LogisticModel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows such as those of UCI Adult, with figures worked out by hand; the margin is x. */
class ByGroupTest {
  private static final ExplainSettings EXPLAIN = new ExplainSettings(100, 2, 5, 42);

  private static final Offset<Double> SMALL = within(1e-9);
  private static final int TRAIN = 0;
  private static final int TEST = 2;
  private static final double P20 = Math.log(0.2 / 0.8);
  private static final double P75 = Math.log(3);
  private static final LogisticModel X = new LogisticModel(new double[][] {{1}}, new double[] {0});
  private static final List<String> NO_YES = List.of("no", "yes");

  @TempDir Path folder;

  /**
   * Of 8 men 4 are positive, 3 of these and 1 other decided so; of 5 women 2, 1 of them and no
   * other; of 3 rows it is not known. Rows of the training part would change all that.
   */
  private static List<GroupedRow> adults() {
    List<GroupedRow> rows = new ArrayList<>();
    add(rows, 3, TEST, 1, P75, "Male", 40);
    add(rows, 1, TEST, 1, P20, "Male", 30);
    add(rows, 1, TEST, 0, P75, "Male", 50);
    add(rows, 3, TEST, 0, P20, "Male", 20);
    add(rows, 1, TEST, 1, P75, "Female", 45);
    add(rows, 1, TEST, 1, P20, "Female", 35);
    add(rows, 3, TEST, 0, P20, "Female", 25);
    add(rows, 2, TEST, 1, P75, null, null);
    add(rows, 1, TEST, 0, P20, null, 60);
    add(rows, 9, TRAIN, 0, P75, "Female", 99);
    return rows;
  }

  private static void add(
      List<GroupedRow> rows, int times, int part, int label, double x, String sex, Integer age) {
    for (int i = 0; i < times; i++) {
      Row encoded = RowFactory.create(part, label, 1.0, x);
      rows.add(new GroupedRow(encoded, sex, age));
    }
  }

  @Test
  void comparesTheGroupsOfProtectedColumns() {
    EvaluateRun run =
        EvaluateRun.grouped(
            folder, NO_YES, X, adults(), Role.PROTECTED, settings(List.of(), 1_000));
    run.result();
    JsonNode written = run.written("metrics.json").path("fairness");
    assertThat(written).hasSize(1);
    ColumnFairness sex = Json.bind(written.get(0), ColumnFairness.class);
    assertThat(sex.column()).isEqualTo("sex");
    assertThat(sex.rows()).isEqualTo(16);
    assertThat(sex.groups()).extracting("value").containsExactly("Male", "Female", "(missing)");
    assertThat(sex.groups()).extracting("rows").containsExactly(8L, 5L, 3L);
    assertThat(sex.groups()).extracting("positives").containsExactly(4L, 2L, 2L);
    assertThat(sex.groups()).extracting("leftOut").containsExactly(null, null, "no value");
    // men 4/8, women 1/5
    assertThat(sex.demographicParityDifference().value()).isEqualTo(0.3, SMALL);
    assertThat(sex.demographicParityRatio().value()).isEqualTo(0.4, SMALL);
    // men 3/4, women 1/2
    assertThat(sex.equalOpportunityDifference().value()).isEqualTo(0.25, SMALL);
    // false positive rates: men 1/4, women 0/3
    assertThat(sex.equalizedOddsDifference().value()).isEqualTo(0.25, SMALL);
    // men (4 x 0.75 + 4 x 0.2) / 8
    assertThat(sex.groups().get(0).meanScore().value()).isEqualTo(0.475, SMALL);
    // men: two scores, two bins: |3 - 3| + |1 - 0.8| of 8
    assertThat(sex.groups().get(0).ece().value()).isEqualTo(0.2 / 8, SMALL);
  }

  @Test
  void judgesSegmentsByTheirRowsAlone() {
    List<Segment> segments = segments(1_000);
    assertThat(segments)
        .extracting(Segment::column)
        .containsExactly("sex", "sex", "sex", "age", "age", "age");
    assertThat(segments)
        .extracting(Segment::value)
        .containsExactly("Male", "Female", "(missing)", "below 35", "from 35", "(missing)");
    // below 35: 1 of 30, 3 of 20, 3 of 25
    assertThat(segments).extracting(Segment::rows).containsExactly(8L, 5L, 3L, 7L, 7L, 2L);
    BinaryMetrics men = (BinaryMetrics) segments.get(0).metrics();
    assertThat(men.rows()).isEqualTo(8);
    // of 4 x 4 pairs: 3 x 3 in order, 3 + 3 equal
    assertThat(men.auc()).isEqualTo((9 + 0.5 * (3 + 3)) / 16, SMALL);
    assertThat(men.recall()).isEqualTo(0.75, SMALL);
    assertThat(men.brier()).isEqualTo((3 * 0.0625 + 0.64 + 0.5625 + 3 * 0.04) / 8, SMALL);
    Interval interval = men.intervals().get("auc");
    assertThat(interval.low()).isLessThan(men.auc());
    assertThat(interval.high()).isGreaterThan(men.auc());
    // both positive: there is no order to judge
    assertThat(segments.get(5).metrics().auc()).isNull();
  }

  @Test
  void manyRowsAreCountedWithTheSameFigures() {
    List<Segment> exact = segments(1_000);
    List<Segment> counted = segments(0);
    assertThat(counted).hasSameSizeAs(exact);
    for (int i = 0; i < exact.size(); i++) {
      assertThat(counted.get(i).value()).isEqualTo(exact.get(i).value());
      assertThat(counted.get(i).rows()).isEqualTo(exact.get(i).rows());
      assertThat(counted.get(i).metrics().auc()).isEqualTo(exact.get(i).metrics().auc());
      assertThat(counted.get(i).metrics().brier())
          .isEqualTo(exact.get(i).metrics().brier(), within(1e-6));
    }
  }

  private List<Segment> segments(int exactRows) {
    EvaluateSettings settings = settings(List.of("sex", "age"), exactRows);
    Path own = folder.resolve("exact-" + exactRows);
    EvaluateRun run = EvaluateRun.grouped(own, NO_YES, X, adults(), Role.IGNORE, settings);
    run.result();
    JsonNode written = run.written("metrics.json");
    assertThat(written.path("fairness")).isEmpty();
    List<Segment> segments = new ArrayList<>();
    written.path("segments").forEach(segment -> segments.add(Segment.read(segment)));
    return segments;
  }

  @Test
  void comparesFeaturesThatSettingsName() {
    FairnessRules rules = new FairnessRules(List.of("sex"), 6, 0.8);
    EvaluateSettings settings =
        new EvaluateSettings(
            10, 1_000, 100, 42, List.of(), new EvaluateSettings.Groups(20, 2), rules, EXPLAIN);
    EvaluateRun run = EvaluateRun.grouped(folder, NO_YES, X, adults(), Role.FEATURE, settings);
    run.result();
    JsonNode sex = run.written("metrics.json").at("/fairness/0");
    assertThat(sex.path("column").asText()).isEqualTo("sex");
    assertThat(sex.at("/groups/1/left_out").asText()).isEqualTo("fewer than 6 rows");
    assertThat(sex.path("four_fifths").asText()).isEqualTo("not judged");
    assertThat(sex.path("demographic_parity_ratio").isNull()).isTrue();
  }

  @Test
  void withSeveralClassesSegmentsAreJudgedAndFairnessIsNot() {
    LogisticModel three =
        new LogisticModel(
            new double[][] {{0}, {Math.log(8)}, {0}}, new double[] {Math.log(2), 0, 0});
    List<GroupedRow> rows = new ArrayList<>();
    add(rows, 2, TEST, 0, 0, "Male", 40);
    add(rows, 1, TEST, 2, 0, "Male", 40);
    add(rows, 1, TEST, 1, 1, "Female", 40);
    EvaluateRun run =
        EvaluateRun.grouped(
            folder,
            List.of("a", "b", "c"),
            three,
            rows,
            Role.PROTECTED,
            settings(List.of("sex"), 1_000));
    run.result();
    JsonNode written = run.written("metrics.json");
    assertThat(written.at("/fairness/0/words/0").asText())
        .startsWith("Not computed: the label has 3 classes");
    // men are all decided for a
    assertThat(written.at("/segments/0/metrics/accuracy").asDouble()).isEqualTo(2.0 / 3, SMALL);
    assertThat(written.at("/segments/0/metrics/intervals/accuracy/0").asDouble()).isLessThan(0.6);
    assertThat(written.at("/segments/1/metrics/accuracy").asDouble()).isEqualTo(1);
  }

  private static EvaluateSettings settings(List<String> segments, int exactRows) {
    return new EvaluateSettings(
        10,
        exactRows,
        100,
        42,
        segments,
        new EvaluateSettings.Groups(20, 2),
        new FairnessRules(List.of(), 1, 0.8),
        EXPLAIN);
  }
}
