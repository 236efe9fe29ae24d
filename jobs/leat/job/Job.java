package leat.job;

import java.util.List;
import leat.config.PipelineConfig;
import leat.workspace.Checkpoint;
import leat.workspace.Workspace;
import org.apache.spark.sql.SparkSession;

/**
 * One step of a pipeline: reads the checkpoints of other jobs, publishes its own.
 *
 * @param <S> its settings, a record; they are part of the fingerprint
 */
public interface Job<S> {
  /** The job's name, as on the command line. */
  String name();

  /** Raised whenever the same input and settings give another output. */
  int semanticVersion();

  /** The jobs whose checkpoints are read, nearest first. */
  List<String> inputs();

  /** This job's part of the config. */
  S settings(PipelineConfig config);

  /**
   * Passes settings that the config alone could not judge. A plan asks, and every run before it
   * begins.
   *
   * @throws leat.LeatException with one line for each problem (exit code 2)
   */
  default void check(S settings) {}

  /**
   * As {@link #check(Object)}, where a session is wanted. A run that does the job asks before any
   * job begins.
   */
  default void check(S settings, SparkSession spark) {}

  /**
   * Looks at what changes without Leat, such as a table or an API, and remembers what it holds in
   * the workspace. A run that does the job looks before it plans; {@link #externalInputs} goes by
   * what was seen, so that whoever plans next comes to the same fingerprint.
   *
   * @throws leat.LeatException when it is not there
   */
  default void refresh(S settings, Workspace workspace) {}

  /** What a plan cannot know before a run looks, in words; empty where it knows all. */
  default String unknown(S settings, Workspace workspace) {
    return "";
  }

  /** Fingerprints of what is read besides checkpoints, such as source files. */
  default List<String> externalInputs(S settings, Workspace workspace) {
    return List.of();
  }

  /**
   * Why an output for the same settings and inputs is to be made again, in words; empty where it is
   * not. A refusal may rest on what is no input, as the model in production.
   */
  default String outdated(Checkpoint output, Workspace workspace) {
    return "";
  }

  /**
   * Does the work and writes into the context's attempt; the caller publishes it.
   *
   * @throws leat.LeatException when the data or the model is refused
   */
  JobResult execute(JobContext context, S settings);
}
