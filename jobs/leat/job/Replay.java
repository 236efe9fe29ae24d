package leat.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.ledger.JobRecord;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import leat.workspace.Workspace;

/**
 * Takes quarantined rows of a job back in after the config was mended.
 *
 * @param job the job
 * @param run the run that did it, or null where there was nothing to do
 * @param before where the rows went before
 * @param rows where the rows are now
 * @param quarantineReasons rows that are still out, by reason; a row with two reasons counts in
 *     both
 */
public record Replay(
    String job,
    String run,
    RowBalance before,
    RowBalance rows,
    Map<String, Long> quarantineReasons) {

  /** Rows that are no longer in quarantine. */
  @JsonProperty("back")
  public long back() {
    return before.quarantined() - rows.quarantined();
  }

  /** Rows that still are. */
  @JsonProperty("out")
  public long out() {
    return rows.quarantined();
  }

  /**
   * Replays, and writes the run down; nothing is done where the job is up to date.
   *
   * @param job the name of a job that can be replayed
   * @throws LeatException when the change of settings may touch good rows, or there is no earlier
   *     output
   */
  public static Replay of(PipelineConfig config, String job) {
    Jobs.check(config);
    try (Session session = Sessions.open("leat " + config.pipeline(), config)) {
      Workspace workspace =
          Workspace.open(
              config.workspace(),
              config.pipeline(),
              session.spark().sparkContext().hadoopConfiguration());
      JobPlan plan = JobPlan.of(Jobs.inOrder(), config, workspace, Sessions.engine());
      JobPlan.Step step = plan.step(job);
      if (step.upToDate()) {
        return nothingToDo(step);
      }
      Replayable<?> replayable = (Replayable<?>) step.job();
      JobPlan replay = new ReplayPlan(workspace, config).with(plan, step, replayable);
      RunRecord record =
          new PipelineRun(config, "quarantine replay")
              .run(session.spark(), workspace, replay, List.of(job));
      return done(record, ((ReplayJob<?>) replay.step(job).job()).previous());
    }
  }

  private static Replay nothingToDo(JobPlan.Step step) {
    RowBalance rows = step.published().manifest().rows();
    Map<String, Long> reasons =
        QuarantineReasons.in(step.published().manifest().detail().path("result"));
    return new Replay(step.job().name(), null, rows, rows, reasons);
  }

  private static Replay done(RunRecord run, Replayable.Previous previous) {
    JobRecord job = run.jobs().get(0);
    RowBalance before = previous.output().manifest().rows();
    return new Replay(job.job(), run.run(), before, job.rows(), job.quarantineReasons());
  }
}
