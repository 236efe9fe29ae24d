package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leat.ExitCode;
import leat.LeatException;
import leat.config.CandidateSettings;
import leat.config.ClassWeights;
import leat.config.LogisticSettings;
import leat.config.TrainSettings;
import leat.ledger.RowBalance;
import leat.metrics.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainJobTest {
  private static final SmallData DATA = SmallData.random(1_000, 2, false);

  @TempDir private Path folder;

  @Test
  void publishesTheCandidateThatIsBestOnTheValidationRows() {
    TrainRun run = new TrainRun(folder, DATA, true, settings(5, 0.5, 0, 0.1));
    List<Trial> trials = run.result().trials();
    assertThat(trials).hasSize(4).allMatch(Trial::converged);
    int best =
        IntStream.range(0, 4)
            .boxed()
            .min(Comparator.comparing(i -> trials.get(i).metric()))
            .orElseThrow();
    assertThat(run.result().metric()).isEqualTo("log_loss");
    assertThat(run.result().selected()).isEqualTo(best);
    assertThat(trials.get(0).metric()).isGreaterThan(trials.get(best).metric());
    // a penalty of 5 leaves less of the coefficients than is published
    double largest = Arrays.stream(run.model().coefficients()[0]).map(Math::abs).max().orElse(0);
    assertThat(largest).isGreaterThan(0.3);
  }

  @Test
  void accountsForTheRowsThatAreNotFittedOn() {
    TrainRun run = new TrainRun(folder, DATA, true, settings(0.1));
    assertThat(run.result().rows()).isEqualTo(new RowBalance(1_000, 600, 0, 0, 400));
  }

  @Test
  void fitsOneCandidateWithoutValidationRows() {
    TrainRun run = new TrainRun(folder, DATA, false, settings(0.1));
    assertThat(run.result().trials().get(0).metric()).isNull();
    assertThat(run.result().selected()).isZero();
  }

  @Test
  void refusesToChooseWithoutValidationRows() {
    assertThatThrownBy(() -> new TrainRun(folder, DATA, false, settings(0.1, 0.2)))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Invalid split.validation: must be above 0 to choose among 2 candidates, found 0")
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void reportsThatACandidateDidNotConverge() {
    LogisticSettings hasty = new LogisticSettings(0, 0, 1, 1e-9, ClassWeights.NONE);
    Trial trial =
        new TrainRun(folder, DATA, false, new TrainSettings("auc", List.of(hasty), 0.5))
            .result()
            .trials()
            .get(0);
    assertThat(trial.converged()).isFalse();
    assertThat(trial.iterations()).isEqualTo(1);
    assertThat(trial.gradient()).isGreaterThan(1e-9);
  }

  @Test
  void choosesTheFirstOfEqualsAndNoneWithoutAMetricIfThereIsAnother() {
    assertThat(Candidates.best(candidates(0.7, 0.9, 0.9), Metric.AUC)).isEqualTo(1);
    assertThat(Candidates.best(candidates(0.7, 0.4, 0.4), Metric.LOG_LOSS)).isEqualTo(1);
    double none = Double.NaN;
    assertThat(Candidates.best(candidates(none, 0.1, none), Metric.AUC)).isEqualTo(1);
    assertThat(Candidates.best(candidates(0.1, none, none), Metric.AUC)).isZero();
    assertThat(Candidates.best(candidates(none, none), Metric.AUC)).isZero();
  }

  private static List<Candidate> candidates(double... metrics) {
    return Arrays.stream(metrics)
        .mapToObj(m -> new Candidate(new Trial("a", null, m, 1, true, 0.0, 0.0, 0), null, null))
        .toList();
  }

  private static TrainSettings settings(double... regParams) {
    List<CandidateSettings> candidates =
        Arrays.stream(regParams)
            .<CandidateSettings>mapToObj(
                r -> new LogisticSettings(r, 0, 100, 1e-8, ClassWeights.NONE))
            .toList();
    return new TrainSettings("log_loss", candidates, 0.5);
  }
}
