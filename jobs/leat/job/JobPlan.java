package leat.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.config.PipelineConfig;
import leat.workspace.Checkpoint;
import leat.workspace.Fingerprint;
import leat.workspace.Workspace;

/**
 * What would happen to the jobs of a pipeline, known from settings and manifests alone.
 *
 * @param steps in the order in which they run
 */
public record JobPlan(List<Step> steps) {
  /**
   * One job of the plan.
   *
   * @param job the job
   * @param fingerprint of what its output would be made from
   * @param inputs fingerprints of what it reads, by name
   * @param because why it runs, or why it need not
   * @param published its output, or null where it has to run
   */
  public record Step(
      Job<?> job,
      String fingerprint,
      Map<String, String> inputs,
      String because,
      Checkpoint published) {
    /** The step to be done again, though it has an output. */
    Step again(String reason) {
      return new Step(job, fingerprint, inputs, reason, null);
    }

    /** Whether there is nothing to do. */
    public boolean upToDate() {
      return published != null;
    }
  }

  /**
   * Plans the jobs.
   *
   * @param jobs all jobs of the pipeline, each after those it reads
   * @param engine name and minor version of what computes, such as {@code spark-4.0}
   */
  public static JobPlan of(
      List<Job<?>> jobs, PipelineConfig config, Workspace workspace, String engine) {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    List<Step> steps = new ArrayList<>();
    for (Job<?> job : jobs) {
      Step step = step(job, config, workspace, engine, fingerprints);
      fingerprints.put(job.name(), step.fingerprint());
      steps.add(step);
    }
    return new JobPlan(steps);
  }

  /** The step of that job. */
  public Step step(String job) {
    return steps.stream().filter(s -> s.job().name().equals(job)).findFirst().orElseThrow();
  }

  /** The plan with another step in place of that of the same job. */
  JobPlan with(Step other) {
    String name = other.job().name();
    return new JobPlan(steps.stream().map(s -> s.job().name().equals(name) ? other : s).toList());
  }

  private static <S> Step step(
      Job<S> job,
      PipelineConfig config,
      Workspace workspace,
      String engine,
      Map<String, String> fingerprints) {
    S settings = job.settings(config);
    Map<String, String> inputs = new LinkedHashMap<>();
    job.inputs().forEach(input -> inputs.put(input, fingerprints.get(input)));
    int number = 0;
    for (String external : job.externalInputs(settings, workspace)) {
      inputs.put("source " + ++number, external);
    }
    List<String> made =
        inputs.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    String fingerprint = Fingerprint.of(job.name(), job.semanticVersion(), settings, made, engine);
    Checkpoint there = workspace.find(job.name(), fingerprint).orElse(null);
    String outdated = there == null ? "" : job.outdated(there, workspace);
    if (!outdated.isEmpty()) {
      return new Step(job, fingerprint, inputs, outdated, null);
    }
    Reason reason = new Reason(job.name(), settings, inputs, engine, job.semanticVersion());
    String because = there != null ? "up to date" : reason.against(workspace.manifests(job.name()));
    return new Step(job, fingerprint, inputs, because, there);
  }
}
