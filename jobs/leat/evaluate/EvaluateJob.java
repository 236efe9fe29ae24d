package leat.evaluate;

import java.util.List;
import leat.config.CardSettings;
import leat.config.DecisionSettings;
import leat.config.PipelineConfig;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.report.CardNotes;
import leat.report.Costs;

/**
 * Judges the trained model on the test part; tells how it does on the rows that it was fitted to,
 * and how its candidate did on rows that it was not fitted to.
 *
 * <p>Reads train and features, and the manifests of clean and ingest; writes {@code metrics.json},
 * {@code curves.json}, {@code explanation.json}, {@code report.json}, {@code report.html}, {@code
 * card.md}, and {@code predictions}, the scored rows of the test part. Of a part with more rows
 * than {@code evaluate.exact-rows} no row comes to the driver.
 */
public final class EvaluateJob implements Job<EvaluateJobSettings> {
  /** Runs this job alone. */
  public static void main(String[] args) {
    JobMain.main(new EvaluateJob(), args);
  }

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public int semanticVersion() {
    return 3;
  }

  @Override
  public List<String> inputs() {
    return List.of("train", "features", "clean", "ingest");
  }

  @Override
  public EvaluateJobSettings settings(PipelineConfig config) {
    return new EvaluateJobSettings(
        config.pipeline(),
        config.columns().label().name(),
        config.evaluate(),
        costs(config.train().decision()),
        notes(config.card()));
  }

  private static Costs costs(DecisionSettings decision) {
    return new Costs(decision.falsePositiveCost(), decision.falseNegativeCost());
  }

  private static CardNotes notes(CardSettings card) {
    return new CardNotes(card.owner(), card.intendedUse(), card.notFor(), card.limits());
  }

  @Override
  public EvaluateResult execute(JobContext context, EvaluateJobSettings settings) {
    return new Evaluation(context, settings).result();
  }
}
