package leat.job;

import com.fasterxml.jackson.databind.JsonNode;
import leat.ExitCode;
import leat.Json;
import leat.LeatException;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.workspace.Checkpoint;

/** What the run's record says of a job, however it ended. */
final class JobRecords {
  private JobRecords() {}

  /** The record of a job that did not get to a result. */
  static JobRecord unfinished(JobPlan.Step step, LeatException failure, double seconds) {
    JobStatus status =
        failure.exitCode() == ExitCode.MODEL_REFUSED ? JobStatus.REFUSED : JobStatus.FAILED;
    return record(step, status, null, Json.mapper().nullNode(), null, seconds);
  }

  /** What the job found is written down, though it has no output. */
  static JobRecord refused(JobPlan.Step step, JobResult result, double seconds) {
    return record(
        step, JobStatus.REFUSED, result.rows(), Json.mapper().valueToTree(result), null, seconds);
  }

  /** The record of a job that has an output. */
  static JobRecord finished(
      JobPlan.Step step, Checkpoint checkpoint, JobStatus status, double seconds) {
    return record(
        step,
        status,
        checkpoint.manifest().rows(),
        checkpoint.manifest().detail().path("result"),
        checkpoint.path(),
        seconds);
  }

  private static JobRecord record(
      JobPlan.Step step,
      JobStatus status,
      RowBalance rows,
      JsonNode result,
      String output,
      double seconds) {
    return new JobRecord(
        step.job().name(),
        step.fingerprint(),
        status,
        step.because(),
        rows,
        QuarantineReasons.in(result),
        seconds,
        output,
        result);
  }
}
