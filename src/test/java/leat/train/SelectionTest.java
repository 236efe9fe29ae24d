package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leat.ExitCode;
import leat.LeatException;
import leat.config.ClassWeights;
import leat.config.LogisticSettings;
import leat.config.SearchSettings.Selecting;
import leat.metrics.Metric;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void choosesTheFirstOfEqualsAndNoneWithoutAMetricIfThereIsAnother() {
    assertThat(best(Metric.AUC, 0.7, 0.9, 0.9)).isEqualTo(1);
    assertThat(best(Metric.LOG_LOSS, 0.7, 0.4, 0.4)).isEqualTo(1);
    assertThat(best(Metric.AUC, null, 0.1, null)).isEqualTo(1);
    assertThat(best(Metric.AUC, 0.1, null, null)).isZero();
    assertThat(best(Metric.AUC, null, null)).isZero();
  }

  @Test
  void leavesFailedCandidatesOut() {
    List<Trial> trials = new ArrayList<>(List.of(failed("no memory")));
    trials.add(trial(0.5, 0.6, 0.01));
    assertThat(Selection.of(trials, Metric.AUC, Selecting.BEST)).isEqualTo(1);
  }

  @Test
  void refusesTheDataWithEveryReasonWhenAllFailed() {
    List<Trial> trials = List.of(failed("no memory"), failed("no numbers"));
    assertThatThrownBy(() -> Selection.of(trials, Metric.AUC, Selecting.BEST))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_REFUSED))
        .hasMessage(
            "Cannot train: every candidate failed. 1 (logistic-regression): no memory. 2"
                + " (logistic-regression): no numbers.");
  }

  @Test
  void choosesTheStrongestPenaltyWithinOneStandardErrorOfTheBest() {
    // 0.90 - 0.02 = 0.88: the penalty of 0.1 is within, that of 1 is not
    List<Trial> trials =
        List.of(
            trial(0, 0.90, 0.02),
            trial(0.01, 0.895, 0.5),
            trial(0.1, 0.885, 0.5),
            trial(1, 0.8, 0.5));
    assertThat(Selection.of(trials, Metric.AUC, Selecting.BEST)).isZero();
    assertThat(Selection.of(trials, Metric.AUC, Selecting.ONE_STANDARD_ERROR)).isEqualTo(2);
  }

  @Test
  void choosesTheBestWhereItsErrorIsNotKnown() {
    List<Trial> trials = List.of(trial(0, 0.90, null), trial(1, 0.90, null));
    assertThat(Selection.of(trials, Metric.AUC, Selecting.ONE_STANDARD_ERROR)).isZero();
  }

  private static int best(Metric metric, Double... values) {
    List<Trial> trials = Arrays.stream(values).map(value -> trial(0.1, value, null)).toList();
    return Selection.of(trials, metric, Selecting.BEST);
  }

  private static Trial trial(double penalty, Double metric, Double error) {
    return trial(penalty, Trial.Status.DONE, null, metric, error);
  }

  private static Trial failed(String reason) {
    return trial(1, Trial.Status.FAILED, reason, null, null);
  }

  private static Trial trial(
      double penalty, Trial.Status status, String reason, Double metric, Double error) {
    LogisticSettings settings = new LogisticSettings(penalty, 0, 100, 1e-6, ClassWeights.NONE);
    return new Trial(
        "logistic-regression",
        settings,
        status,
        reason,
        metric,
        error,
        List.of(),
        1,
        1,
        true,
        0.0,
        0.0,
        List.of(),
        0);
  }
}
