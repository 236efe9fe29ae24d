package leat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import leat.Json;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MulticlassMetricsTest {
  private static final Offset<Double> SAME = within(1e-12);
  private static final List<String> NAMES = List.of("low", "middle", "high");
  private static final double[][] BY_ROW = {
    {.7, .2, .1}, {.1, .8, .1}, {.2, .2, .6}, {.5, .3, .2}, {.3, .4, .3},
    {.1, .1, .8}, {.4, .4, .2}, {.25, .5, .25}, {.6, .3, .1}, {.05, .15, .8}
  };
  private static final int[] LABELS = {0, 1, 2, 1, 1, 2, 0, 2, 0, 0};
  private static final double[] WEIGHTS = {1, 2, 1, .5, 1, 3, 1, 1, 2, 1};

  /** Expected values from scikit-learn 1.9.1; AUC with multi_class="ovr", average="macro". */
  @Test
  void agreesWithScikitLearn() {
    MulticlassMetrics metrics = MulticlassMetrics.of(rows(null), NAMES);
    assertThat(metrics.rows()).isEqualTo(10);
    assertThat(metrics.auc()).isEqualTo(0.7837301587301587, SAME);
    assertThat(metrics.prAuc()).isEqualTo(0.6810185185185186, SAME);
    assertThat(metrics.accuracy()).isEqualTo(0.7, SAME);
    assertThat(metrics.logLoss()).isEqualTo(0.9243194196847261, SAME);
    assertThat(metrics.brier()).isEqualTo(0.508, SAME);
    assertThat(metrics.macroF1()).isEqualTo(0.6944444444444443, SAME);
    assertThat(metrics.f1()).isEqualTo(metrics.macroF1());
    assertThat(metrics.threshold()).isNull();
  }

  /** Expected values from scikit-learn 1.9.1 with sample_weight. */
  @Test
  void agreesWithScikitLearnOnWeightedRows() {
    MulticlassMetrics metrics = MulticlassMetrics.of(rows(WEIGHTS), NAMES);
    assertThat(metrics.auc()).isEqualTo(0.865546218487395, SAME);
    assertThat(metrics.prAuc()).isEqualTo(0.8047442680776014, SAME);
    assertThat(metrics.accuracy()).isEqualTo(0.8148148148148148, SAME);
    assertThat(metrics.logLoss()).isEqualTo(0.7275158572142898, SAME);
    assertThat(metrics.brier()).isEqualTo(0.38, SAME);
    assertThat(metrics.macroPrecision()).isEqualTo(0.812962962962963, SAME);
    assertThat(metrics.macroRecall()).isEqualTo(0.8190476190476191, SAME);
    assertThat(metrics.macroF1()).isEqualTo(0.8140350877192982, SAME);
    assertThat(metrics.weightedPrecision()).isEqualTo(0.8199588477366255, SAME);
    assertThat(metrics.weightedRecall()).isEqualTo(0.8148148148148148, SAME);
    assertThat(metrics.weightedF1()).isEqualTo(0.8155945419103313, SAME);
  }

  /** By hand: three of four rows of class 0 and three of four decisions for it are right. */
  @Test
  void tellsTheClassesApart() {
    ClassMetrics low = MulticlassMetrics.of(rows(null), NAMES).classes().get(0);
    assertThat(low.name()).isEqualTo("low");
    assertThat(low.rows()).isEqualTo(4);
    assertThat(low.precision()).isEqualTo(0.75, SAME);
    assertThat(low.recall()).isEqualTo(0.75, SAME);
    assertThat(low.f1()).isEqualTo(0.75, SAME);
  }

  @Test
  void leavesClassesWithoutRowsOutOfTheMeanOfAreas() {
    double[][] scores = {{.8, .3}, {.1, .6}, {.1, .1}};
    MulticlassMetrics metrics =
        MulticlassMetrics.of(new ScoredClasses(scores, new int[] {0, 1}), NAMES);
    assertThat(metrics.auc()).isEqualTo(1.0);
    assertThat(metrics.macroRecall()).isEqualTo(2.0 / 3, SAME);
    assertThat(metrics.classes().get(2).auc()).isNull();
  }

  @Test
  void writesAndReadsTheKeysOfTheMetricsFile() throws JsonProcessingException {
    MulticlassMetrics metrics = MulticlassMetrics.of(rows(null), NAMES);
    String json = Json.line(metrics);
    assertThat(json).contains("\"macro_f1\":", "\"weighted_recall\":", "\"threshold\":null");
    assertThat(Metrics.read(Json.mapper().readTree(json))).isEqualTo(metrics);
  }

  @Test
  void refusesLabelsBeyondTheClasses() {
    assertThatThrownBy(() -> new ScoredClasses(new double[2][1], new int[] {2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid label in row 0: must be from 0 to 1, found 2");
  }

  private static ScoredClasses rows(double[] weights) {
    double[][] byClass = new double[3][BY_ROW.length];
    for (int row = 0; row < BY_ROW.length; row++) {
      for (int k = 0; k < 3; k++) {
        byClass[k][row] = BY_ROW[row][k];
      }
    }
    return new ScoredClasses(byClass, LABELS, weights);
  }
}
