package leat.job;

import java.util.Map;
import leat.workspace.Attempt;
import leat.workspace.Checkpoint;
import leat.workspace.Workspace;
import org.apache.spark.sql.SparkSession;

/**
 * What a job works with.
 *
 * @param spark the session
 * @param workspace the pipeline's workspace
 * @param run the run's id
 * @param inputs published checkpoints by job name
 * @param output where the job writes
 * @param quarantine where rejected rows go; published with the output
 * @param force why a refusal is to be passed over, in words; null where it is not
 */
public record JobContext(
    SparkSession spark,
    Workspace workspace,
    String run,
    Map<String, Checkpoint> inputs,
    Attempt output,
    Attempt quarantine,
    String force) {

  /** Without force. */
  public JobContext(
      SparkSession spark,
      Workspace workspace,
      String run,
      Map<String, Checkpoint> inputs,
      Attempt output,
      Attempt quarantine) {
    this(spark, workspace, run, inputs, output, quarantine, null);
  }

  /** The published output of another job. */
  public Checkpoint input(String job) {
    return inputs.get(job);
  }
}
