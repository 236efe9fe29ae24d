package leat.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.ExitCode;
import leat.LeatException;
import leat.ledger.RowBalance;
import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;
import leat.model.LogisticModel;
import leat.report.Coefficient;
import leat.report.FeatureDecision;
import leat.report.JobRows;
import leat.report.ModelReport;
import leat.report.PartMetrics;
import leat.report.SplitSizes;
import leat.report.Training;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected numbers are worked out by hand. */
class EvaluateJobTest {
  private static final Offset<Double> SMALL = within(1e-12);
  private static final int TRAIN = 0;
  private static final int TEST = 2;
  private static final double P25 = -Math.log(3);
  private static final double P50 = 0;
  private static final double P75 = Math.log(3);

  /** The margin is x: p = 1 / (1 + exp(-x)). */
  private static final LogisticModel X = new LogisticModel(new double[][] {{1}}, new double[] {0});

  private static final List<String> NO_YES = List.of("no", "yes");
  private static final List<Row> ROWS =
      List.of(
          row(TEST, 1, 1, P75),
          row(TRAIN, 0, 1, P75),
          row(TEST, 0, 1, P50),
          row(TEST, 1, 1, P50),
          row(TRAIN, 1, 3, P75),
          row(TEST, 0, 1, P25));

  @TempDir Path folder;

  @Test
  void judgesTheTestPartByItsRowsAlone() {
    Metrics test = new EvaluateRun(folder, NO_YES, X, ROWS).result().test();
    assertThat(test.rows()).isEqualTo(4);
    // of 2 x 2 pairs 3 are in order and one is equal
    assertThat(test.auc()).isEqualTo(3.5 / 4, SMALL);
    // decided for yes from 0.5 on: 2 rightly, 1 wrongly
    assertThat(test.accuracy()).isEqualTo(0.75, SMALL);
    assertThat(test.precision()).isEqualTo(2.0 / 3, SMALL);
    assertThat(test.recall()).isEqualTo(1, SMALL);
    assertThat(test.f1()).isEqualTo(0.8, SMALL);
    // recall 0.5 at precision 1, then 0.5 more at 2/3
    assertThat(test.prAuc()).isEqualTo(0.5 + 0.5 * 2 / 3, SMALL);
    assertThat(test.logLoss()).isEqualTo(-(Math.log(0.75) + Math.log(0.5)) / 2, SMALL);
    assertThat(test.brier()).isEqualTo((0.0625 + 0.25) / 2, SMALL);
  }

  @Test
  void weighsRowsAndLeavesAPartWithoutRowsOut() {
    EvaluateRun run = new EvaluateRun(folder, NO_YES, X, ROWS);
    EvaluateResult result = run.result();
    assertThat(result.rows()).isEqualTo(new RowBalance(6, 6, 0, 0, 0));
    assertThat(result.validation()).isNull();
    assertThat(result.train().rows()).isEqualTo(2);
    // weight 1 wrongly, weight 3 rightly decided at 0.75
    assertThat(result.train().accuracy()).isEqualTo(0.75, SMALL);
    assertThat(result.train().brier()).isEqualTo((0.5625 + 3 * 0.0625) / 4, SMALL);
    JsonNode written = run.written("metrics.json");
    assertThat(written.path("format").asText()).isEqualTo("leat-metrics");
    assertThat(written.path("validation").isNull()).isTrue();
    assertThat(written.path("train").path("brier").asDouble()).isEqualTo(0.1875, SMALL);
    assertThat(written.path("test").path("pr_auc").asDouble()).isEqualTo(5.0 / 6, SMALL);
  }

  @Test
  void severalClassesAreJudgedByTheHighestProbability() {
    // odds at x = 0: 2 : 1 : 1; at x = 1: 2 : 8 : 1
    LogisticModel three =
        new LogisticModel(
            new double[][] {{0}, {Math.log(8)}, {0}}, new double[] {Math.log(2), 0, 0});
    List<Row> rows = List.of(row(TEST, 0, 1, 0), row(TEST, 1, 1, 1), row(TEST, 2, 1, 0));
    EvaluateRun run = new EvaluateRun(folder, List.of("a", "b", "c"), three, rows);
    Metrics test = run.result().test();
    assertThat(test).isInstanceOf(MulticlassMetrics.class);
    assertThat(test.accuracy()).isEqualTo(2.0 / 3, SMALL);
    double logs = Math.log(0.5) + Math.log(8.0 / 11) + Math.log(0.25);
    assertThat(test.logLoss()).isEqualTo(-logs / 3, SMALL);
    JsonNode curves = run.written("curves.json");
    assertThat(curves.path("classes").findValuesAsText("name")).contains("a", "b", "c");
    // row c is decided for a
    assertThat(curves.at("/confusion/counts/2/0").asInt()).isEqualTo(1);
  }

  @Test
  void refusesToJudgeWithoutTestRows() {
    EvaluateRun run = new EvaluateRun(folder, NO_YES, X, List.of(row(TRAIN, 1, 1, P75)));
    assertThatThrownBy(run::result)
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_REFUSED))
        .hasMessage(
            "Cannot evaluate: no row is in the test part. Raise split.test, or bring more rows");
  }

  @Test
  void thePageIsMadeFromWhatTheJobsBeforeWroteDown() {
    LogisticModel half = new LogisticModel(new double[][] {{0.5}}, new double[] {0.1});
    EvaluateRun run = new EvaluateRun(folder, NO_YES, half, ROWS);
    EvaluateResult result = run.result();
    PartMetrics metrics = new PartMetrics(result.train(), null, result.test());
    ModelReport report = run.report().of(metrics, null, new ByGroup(List.of(), List.of()));
    assertThat(report.pipeline()).isEqualTo("people");
    assertThat(report.label()).isEqualTo("answer");
    assertThat(report.version()).isEqualTo("run run-1");
    assertThat(report.created()).isEqualTo(run.input("train").manifest().created());
    assertThat(report.metrics()).isSameAs(metrics);
    assertThat(report.split()).isEqualTo(new SplitSizes(2, 0, 4));
    assertThat(report.features()).containsExactly(new FeatureDecision("x", "number", "a double"));
    Map<String, String> settings = Map.of("reg-param", "0.1", "elastic-net", "0.0");
    assertThat(report.training())
        .isEqualTo(new Training("logistic regression", settings, 7, true, 0.5));
    assertThat(report.rows())
        .containsExactly(
            new JobRows("ingest", new RowBalance(12, 9, 2, 0, 1), Map.of("too many fields", 2L)),
            new JobRows("clean", new RowBalance(9, 7, 0, 2, 0), Map.of()),
            new JobRows("features", RowBalance.passedOn(6), Map.of()),
            new JobRows("train", RowBalance.passedOn(6), Map.of()));
    // 0.5 for one unit, and x deviates by 2.5
    assertThat(report.coefficients()).containsExactly(new Coefficient("x", 0.5, 1.25));
  }

  @Test
  void theModelIsExplainedByTheSameTestRowsHoweverTheyAreDivided() {
    LogisticModel model =
        new LogisticModel(new double[][] {{1}}, new double[] {0}, new double[] {0.25});
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      rows.add(row(TEST, i * 7 % 10 < 5 ? 1 : 0, 1, i * 7 % 10 < 5 ? i % 13 : -i % 11));
    }
    EvaluateRun two = new EvaluateRun(folder.resolve("two"), NO_YES, model, rows);
    EvaluateRun five = new EvaluateRun(folder.resolve("five"), NO_YES, model, rows, 5);
    two.result();
    five.result();
    JsonNode explained = two.written("explanation.json");

    assertThat(explained.path("sample").asInt()).isEqualTo(100);
    assertThat(explained.at("/permutation/0/column").asText()).isEqualTo("x");
    assertThat(explained.at("/permutation/0/drop").asDouble()).isGreaterThan(0.3);
    assertThat(explained.at("/shap/bases/0").asDouble()).isEqualTo(0.25, SMALL);
    assertThat(explained.at("/rows/0/reasons/top/0/column").asText()).isEqualTo("x");
    assertThat(five.written("explanation.json")).isEqualTo(explained);
  }

  private static Row row(int part, int label, double weight, double x) {
    return RowFactory.create(part, label, weight, x);
  }
}
