package leat.job;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import leat.config.PipelineConfig;

/**
 * All jobs of a pipeline, found as services: a job needs its predecessors' fingerprints, and may
 * not import them.
 */
public final class Jobs {
  private Jobs() {}

  /** The jobs that make a model, each after those it reads. */
  public static List<Job<?>> inOrder() {
    return inOrder(Flow.TRAINING);
  }

  /** The jobs of a flow, each after those it reads. */
  public static List<Job<?>> inOrder(Flow flow) {
    List<Job<?>> waiting = new ArrayList<>();
    ServiceLoader.load(Job.class, Jobs.class.getClassLoader()).forEach(waiting::add);
    waiting.removeIf(job -> job.flow() != flow);
    List<Job<?>> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<String> done = ordered.stream().map(Job::name).collect(Collectors.toList());
      Job<?> next =
          waiting.stream().filter(job -> done.containsAll(job.inputs())).findFirst().orElseThrow();
      ordered.add(next);
      waiting.remove(next);
    }
    return ordered;
  }

  /**
   * Passes a config that every job can work with.
   *
   * @throws leat.LeatException with what the first job that cannot says
   */
  public static void check(PipelineConfig config) {
    check(config, Flow.TRAINING);
  }

  /** As {@link #check(PipelineConfig)}, of another flow. */
  public static void check(PipelineConfig config, Flow flow) {
    inOrder(flow).forEach(job -> check(job, config));
  }

  private static <S> void check(Job<S> job, PipelineConfig config) {
    job.check(job.settings(config));
  }

  /** The names, in order. */
  public static List<String> names() {
    return inOrder().stream().<String>map(Job::name).toList();
  }
}
