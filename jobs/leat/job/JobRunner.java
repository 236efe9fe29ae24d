package leat.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import leat.Json;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.workspace.Attempt;
import leat.workspace.Checkpoint;
import leat.workspace.Workspace;
import org.apache.spark.sql.SparkSession;

/**
 * Runs one job after another: skips what is up to date, checks the row balance, publishes, and
 * writes everything down.
 *
 * <p>A job writes into an attempt of its own; nothing is visible before the manifest is in place,
 * so a job killed at any moment leaves nothing that a reader could mistake for an output.
 */
public final class JobRunner {
  private final SparkSession spark;
  private final PipelineConfig config;
  private final Workspace workspace;
  private final RunJournal journal;
  private final String force;
  private final Progress progress;

  /**
   * Runs jobs of one pipeline in one session.
   *
   * @param force why refusals are to be passed over, or null
   */
  public JobRunner(
      SparkSession spark,
      PipelineConfig config,
      Workspace workspace,
      RunJournal journal,
      String force) {
    this(spark, config, workspace, journal, force, new Progress());
  }

  private JobRunner(
      SparkSession spark,
      PipelineConfig config,
      Workspace workspace,
      RunJournal journal,
      String force,
      Progress progress) {
    this.spark = spark;
    this.config = config;
    this.workspace = workspace;
    this.journal = journal;
    this.force = force;
    this.progress = progress;
  }

  /** Runs jobs of a part of a run; who does the part tells what came of it. */
  public static JobRunner silent(
      SparkSession spark, PipelineConfig config, Workspace workspace, RunJournal journal) {
    return new JobRunner(spark, config, workspace, journal, null, Progress.SILENT);
  }

  /**
   * Does the step, unless it is up to date.
   *
   * @throws LeatException when the job fails or refuses, or an input has not been made yet
   */
  public Checkpoint run(JobPlan.Step planned) {
    JobPlan.Step step = isForced(planned) ? planned.again("forced: " + force) : planned;
    if (step.upToDate()) {
      return upToDate(step);
    }
    progress.started(step.job().name(), step.because());
    long start = System.nanoTime();
    try {
      spark.sparkContext().setJobGroup(step.job().name(), "leat " + step.job().name(), true);
      Checkpoint checkpoint = execute(step.job(), step);
      JobRecord done = JobRecords.finished(step, checkpoint, JobStatus.RAN, seconds(start));
      return finished(checkpoint, done);
    } catch (Throwable thrown) {
      LeatException failure = Failures.explained(thrown, workspace.location());
      if (journal.record().jobs().stream().noneMatch(j -> j.job().equals(step.job().name()))) {
        journal.add(
            thrown instanceof RefusedData refused
                ? JobRecords.refused(step, refused.result(), seconds(start))
                : JobRecords.unfinished(step, failure, seconds(start)));
      }
      throw failure;
    }
  }

  private boolean isForced(JobPlan.Step step) {
    return force != null && step.upToDate() && !refusal(step.published()).isEmpty();
  }

  private static String refusal(Checkpoint checkpoint) {
    return checkpoint.manifest().detail().path("refusal").asText("");
  }

  private Checkpoint upToDate(JobPlan.Step step) {
    JobRecord record = JobRecords.finished(step, step.published(), JobStatus.UP_TO_DATE, 0);
    return finished(step.published(), record);
  }

  /** Writes the job down; a refusal stays one, however often it is asked for again. */
  private Checkpoint finished(Checkpoint checkpoint, JobRecord record) {
    String refusal = refusal(checkpoint);
    if (!refusal.isEmpty()) {
      journal.add(record.withStatus(JobStatus.REFUSED));
      throw LeatException.modelRefused(refusal);
    }
    journal.add(record);
    progress.finished(record);
    return checkpoint;
  }

  private <S> Checkpoint execute(Job<S> job, JobPlan.Step step) {
    S settings = job.settings(config);
    Attempt output = workspace.begin(job.name(), step.fingerprint());
    Attempt quarantine = workspace.begin("quarantine", step.fingerprint());
    try {
      JobContext context =
          new JobContext(
              spark, workspace, journal.run(), inputs(job, step), output, quarantine, force);
      JobResult result = job.execute(context, settings);
      check(job.name(), result.rows());
      if (!result.dataRefusal().isEmpty()) {
        output.discard();
        publishRejected(step, result, detail(job, step, settings, result), quarantine);
        throw new RefusedData(result);
      }
      return publish(job, step, settings, result, output, quarantine);
    } catch (RefusedData refused) {
      throw refused;
    } catch (Throwable thrown) {
      output.discard();
      quarantine.discard();
      throw thrown;
    }
  }

  private Map<String, Checkpoint> inputs(Job<?> job, JobPlan.Step step) {
    Map<String, Checkpoint> inputs = new LinkedHashMap<>();
    for (String input : job.inputs()) {
      String fingerprint = step.inputs().get(input);
      Checkpoint checkpoint =
          workspace
              .find(input, fingerprint)
              .orElseThrow(
                  () ->
                      LeatException.usage(
                          "Cannot run %s: %s has no output for this config. Run %s first"
                              .formatted(job.name(), input, input)));
      inputs.put(input, checkpoint);
    }
    return inputs;
  }

  private static void check(String job, RowBalance rows) {
    if (!rows.holds()) {
      throw LeatException.dataRefused(
          "Cannot publish %s: its rows do not add up: %s".formatted(job, rows));
    }
  }

  private <S> Checkpoint publish(
      Job<S> job,
      JobPlan.Step step,
      S settings,
      JobResult result,
      Attempt output,
      Attempt quarantine) {
    ObjectNode detail = detail(job, step, settings, result);
    publishRejected(step, result, detail, quarantine);
    withdrawRefusal(step);
    return workspace.publish(output, result.rows(), step.inputs(), detail);
  }

  /** A refusal that was judged anew makes place for what came of that. */
  private void withdrawRefusal(JobPlan.Step step) {
    workspace
        .find(step.job().name(), step.fingerprint())
        .filter(refused -> !refusal(refused).isEmpty())
        .ifPresent(workspace::withdraw);
  }

  private static <S> ObjectNode detail(
      Job<S> job, JobPlan.Step step, S settings, JobResult result) {
    Reason reason =
        new Reason(job.name(), settings, step.inputs(), Sessions.engine(), job.semanticVersion());
    ObjectNode detail = Json.mapper().createObjectNode();
    detail.set("made", reason.recorded());
    detail.set("result", Json.mapper().valueToTree(result));
    detail.put("refusal", result.refusal());
    return detail;
  }

  /** A refused run's rejected rows make place for those of the next, which may differ. */
  private void publishRejected(
      JobPlan.Step step, JobResult result, ObjectNode detail, Attempt quarantine) {
    workspace
        .find("quarantine", step.fingerprint())
        .filter(found -> isRefused(found.manifest().detail().path("result")))
        .ifPresent(workspace::withdraw);
    if (result.rows().quarantined() > 0) {
      RowBalance rejected = RowBalance.passedOn(result.rows().quarantined());
      workspace.publish(quarantine, rejected, step.inputs(), detail);
    } else {
      quarantine.discard();
    }
  }

  private static boolean isRefused(JsonNode result) {
    return !result.path("data_refusal").asText("").isEmpty();
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }
}
