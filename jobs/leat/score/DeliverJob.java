package leat.score;

import java.util.List;
import leat.config.PipelineConfig;
import leat.config.ScoreSettings;
import leat.job.Flow;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobResult;
import leat.ledger.RowBalance;
import leat.table.Tables;
import leat.workspace.Delivery;

/**
 * Copies the scores of a batch to where somebody wants them: a folder that is whole or not there.
 */
public final class DeliverJob implements Job<ScoreSettings.Output> {
  static final String NAME = "deliver";

  /** The job. */
  public DeliverJob() {}

  /** How many rows were copied. */
  record Delivered(RowBalance rows, String path) implements JobResult {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Flow flow() {
    return Flow.SCORING;
  }

  @Override
  public int semanticVersion() {
    return 1;
  }

  @Override
  public List<String> inputs() {
    return List.of(ScoreJob.NAME);
  }

  @Override
  public ScoreSettings.Output settings(PipelineConfig config) {
    return config.score().output();
  }

  @Override
  public Delivered execute(JobContext context, ScoreSettings.Output settings) {
    Delivery delivery = context.workspace().delivery(settings.path());
    long rows = context.input(ScoreJob.NAME).manifest().rows().out();
    String from = context.input(ScoreJob.NAME).path("data");
    Tables.deliver(Tables.read(context.spark(), from), settings.format(), delivery.begin());
    delivery.publish(
        context.output().fingerprint(),
        context.input(ScoreJob.NAME).manifest().detail().path("result"));
    context.output().writeText("delivered", settings.path() + "\n");
    return new Delivered(RowBalance.passedOn(rows), settings.path());
  }
}
