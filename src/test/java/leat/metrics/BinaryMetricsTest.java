package leat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import leat.ExitCode;
import leat.Json;
import leat.LeatException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BinaryMetricsTest {
  private static final Offset<Double> SAME = within(1e-12);
  private static final double[] SCORES = {
    .9, .8, .8, .7, .6, .55, .5, .5, .4, .3, .3, .2, .1, 0.0, 1.0, .45
  };
  private static final byte[] LABELS = {1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0};
  private static final double[] WEIGHTS = {1, 2, .5, 1, 3, 1, .25, 2, 1, 1.5, 1, 1, 2, .75, 1, 1};

  /** Expected values from scikit-learn 1.9.1 on the same rows, threshold 0.5. */
  @Test
  void agreesWithScikitLearnOnTiedScores() {
    BinaryMetrics metrics = BinaryMetrics.of(new ScoredRows(SCORES, LABELS), 0.5);
    assertThat(metrics.rows()).isEqualTo(16);
    assertThat(metrics.positives()).isEqualTo(7);
    assertThat(metrics.auc()).isEqualTo(0.8174603174603174, SAME);
    assertThat(metrics.prAuc()).isEqualTo(0.7813448456305598, SAME);
    assertThat(metrics.accuracy()).isEqualTo(0.75, SAME);
    assertThat(metrics.precision()).isEqualTo(0.6666666666666666, SAME);
    assertThat(metrics.recall()).isEqualTo(0.8571428571428571, SAME);
    assertThat(metrics.f1()).isEqualTo(0.75, SAME);
    assertThat(metrics.logLoss()).isEqualTo(0.5120533410533032, SAME);
    assertThat(metrics.brier()).isEqualTo(0.1771875, SAME);
    assertThat(metrics.threshold()).isEqualTo(0.5);
    assertThat(metrics.intervals()).isEmpty();
  }

  /** Expected values from scikit-learn 1.9.1 with sample_weight. */
  @Test
  void agreesWithScikitLearnOnWeightedRows() {
    BinaryMetrics metrics = BinaryMetrics.of(new ScoredRows(SCORES, LABELS, WEIGHTS), 0.5);
    assertThat(metrics.rows()).isEqualTo(16);
    assertThat(metrics.auc()).isEqualTo(0.814351547070441, SAME);
    assertThat(metrics.prAuc()).isEqualTo(0.7957175449065779, SAME);
    assertThat(metrics.accuracy()).isEqualTo(0.65, SAME);
    assertThat(metrics.precision()).isEqualTo(0.5319148936170213, SAME);
    assertThat(metrics.recall()).isEqualTo(0.8064516129032258, SAME);
    assertThat(metrics.f1()).isEqualTo(0.6410256410256411, SAME);
    assertThat(metrics.logLoss()).isEqualTo(0.5162246614329551, SAME);
    assertThat(metrics.brier()).isEqualTo(0.17962499999999998, SAME);
  }

  /**
   * By hand: of the 4 pairs (.8 .5), (.8 .2), (.5 .5), (.5 .2), three are in order, one is tied.
   */
  @Test
  void countsTiedPairsHalf() {
    assertThat(metrics(new double[] {.8, .5, .5, .2}, 1, 1, 0, 0).auc()).isEqualTo(3.5 / 4, SAME);
    assertThat(metrics(new double[] {.4, .4, .4}, 1, 0, 0).auc()).isEqualTo(0.5, SAME);
    assertThat(metrics(new double[] {-0.0, 0.0}, 1, 0).auc()).isEqualTo(0.5, SAME);
  }

  /** By hand: (2 * -ln(2.220446049250313e-16) + ln 2) / 3; scikit-learn 1.9.1 agrees. */
  @Test
  void keepsCertainMistakesFinite() {
    assertThat(metrics(new double[] {0, 1, .5}, 1, 0, 1).logLoss())
        .isEqualTo(24.260151319598084, SAME);
  }

  @Test
  void givesZeroPrecisionWhereNothingIsDecidedPositive() {
    BinaryMetrics metrics = metrics(new double[] {.1, .2}, 1, 0);
    assertThat(metrics.precision()).isZero();
    assertThat(metrics.recall()).isZero();
    assertThat(metrics.f1()).isZero();
    assertThat(metrics.accuracy()).isEqualTo(0.5);
  }

  @Test
  void leavesUndefinedFiguresOut() {
    BinaryMetrics negativesOnly = metrics(new double[] {.1, .2}, 0, 0);
    assertThat(negativesOnly.auc()).isNull();
    assertThat(negativesOnly.prAuc()).isNull();
    assertThat(negativesOnly.value("auc")).isNaN();
    assertThat(Json.line(negativesOnly)).contains("\"auc\":null,\"pr_auc\":null,\"accuracy\":1.0");
    assertThat(Json.line(metrics(new double[] {}))).contains("\"rows\":0", "\"f1\":null");
  }

  @Test
  void doesNotDependOnTheOrderOfRows() {
    double[] reversed = new double[SCORES.length];
    byte[] labels = new byte[SCORES.length];
    for (int row = 0; row < SCORES.length; row++) {
      reversed[row] = SCORES[SCORES.length - 1 - row];
      labels[row] = LABELS[SCORES.length - 1 - row];
    }
    assertThat(BinaryMetrics.of(new ScoredRows(reversed, labels), 0.5))
        .isEqualTo(BinaryMetrics.of(new ScoredRows(SCORES, LABELS), 0.5));
  }

  @Test
  void writesAndReadsTheKeysOfTheMetricsFile() throws JsonProcessingException {
    BinaryMetrics metrics =
        new BinaryMetrics(
            2,
            .9,
            .8,
            .7,
            .6,
            .5,
            .4,
            .3,
            .2,
            .05,
            .85,
            .1,
            1,
            Map.of("auc", new Interval(.85, .95)),
            List.of(
                new ClassMetrics(
                    "yes", 1, .9, .8, .6, .5, .4, .05, Map.of("f1", new Interval(.3, .5)))),
            new Binning(7, 1e-5, 2e-5, 3e-5));
    String json =
        "{\"rows\":2,\"auc\":0.9,\"pr_auc\":0.8,\"accuracy\":0.7,\"precision\":0.6,\"recall\":0.5,"
            + "\"f1\":0.4,\"log_loss\":0.3,\"brier\":0.2,\"ece\":0.05,\"ks\":0.85,"
            + "\"threshold\":0.1,\"positives\":1,\"intervals\":{\"auc\":[0.85,0.95]},"
            + "\"classes\":[{\"name\":\"yes\",\"rows\":1,\"auc\":0.9,\"pr_auc\":0.8,"
            + "\"precision\":0.6,\"recall\":0.5,\"f1\":0.4,\"ece\":0.05,"
            + "\"intervals\":{\"f1\":[0.3,0.5]}}],"
            + "\"binning\":{\"bins\":7,\"auc_error\":1.0E-5,\"pr_auc_error\":2.0E-5,"
            + "\"ks_error\":3.0E-5}}";
    assertThat(Json.line(metrics)).isEqualTo(json);
    assertThat(Metrics.read(Json.mapper().readTree(json))).isEqualTo(metrics);
  }

  @Test
  void namesTheMetricsThatThereAre() {
    assertThatThrownBy(() -> metrics(new double[] {.1}, 1).value("gini"))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "Invalid metric: must be one of auc, pr_auc, accuracy, precision, recall, f1, log_loss,"
                + " brier, ece, ks, found gini");
  }

  @Test
  void knowsWhichOfTwoValuesIsBetter() {
    assertThat(Metric.named("auc").gain(.8, .9)).isEqualTo(.1, SAME);
    assertThat(Metric.named("log_loss").gain(.8, .9)).isEqualTo(-.1, SAME);
    assertThat(Metric.BRIER.higherIsBetter()).isFalse();
  }

  @Test
  void refusesScoresThatAreNoProbabilities() {
    assertThatThrownBy(() -> metrics(new double[] {.1, Double.NaN}, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid score in row 1: must be from 0 to 1, found NaN");
    assertThatThrownBy(() -> metrics(new double[] {.1, .2}, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid label in row 1: must be 0 or 1, found 2");
    assertThatThrownBy(() -> metrics(new double[] {.1, .2}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid scored rows: columns must be equally long, found 2 and 1");
    assertThatThrownBy(() -> new ScoredRows(new double[1], new byte[1], new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid weight in row 0: must be above 0, found 0.0");
  }

  private static BinaryMetrics metrics(double[] scores, int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int row = 0; row < labels.length; row++) {
      bytes[row] = (byte) labels[row];
    }
    return BinaryMetrics.of(new ScoredRows(scores, bytes), 0.5);
  }
}
