package leat.job;

import java.util.List;
import leat.config.PipelineConfig;
import leat.job.Replayable.Previous;
import leat.workspace.Workspace;

/**
 * A job that makes its output from an earlier one; in all else it is the job itself.
 *
 * @param job the job
 * @param previous what it starts from
 */
record ReplayJob<S>(Replayable<S> job, Previous previous) implements Job<S> {
  @Override
  public String name() {
    return job.name();
  }

  @Override
  public int semanticVersion() {
    return job.semanticVersion();
  }

  @Override
  public List<String> inputs() {
    return job.inputs();
  }

  @Override
  public S settings(PipelineConfig config) {
    return job.settings(config);
  }

  @Override
  public List<String> externalInputs(S settings, Workspace workspace) {
    return job.externalInputs(settings, workspace);
  }

  @Override
  public JobResult execute(JobContext context, S settings) {
    return job.replay(context, settings, previous);
  }
}
