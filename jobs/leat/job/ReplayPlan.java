package leat.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.job.Replayable.Previous;
import leat.workspace.Checkpoint;
import leat.workspace.Manifest;
import leat.workspace.Workspace;

/**
 * Finds the earlier output that a replay starts from.
 *
 * <p>It was made from the same inputs, by the same version of the job on the same engine, and with
 * settings from which the present ones differ only in what cannot touch a good row. Of several the
 * newest is taken.
 */
final class ReplayPlan {
  private final Workspace workspace;
  private final PipelineConfig config;

  ReplayPlan(Workspace workspace, PipelineConfig config) {
    this.workspace = workspace;
    this.config = config;
  }

  /**
   * The plan with that step done by replay.
   *
   * @throws LeatException when there is no output to start from, or none will do
   */
  <S> JobPlan with(JobPlan plan, JobPlan.Step step, Replayable<S> job) {
    requireInputs(plan, job);
    List<Manifest> published = fromSameInputs(step);
    List<String> obstacles = List.of();
    for (Manifest manifest : published) {
      List<String> found = obstacles(manifest, job);
      if (found.isEmpty()) {
        return plan.with(replayed(step, job, manifest));
      }
      obstacles = obstacles.isEmpty() ? found : obstacles;
    }
    throw refused(step, published.isEmpty() ? "it has no output of this source" : words(obstacles));
  }

  /** What the job reads must be there: rows that an earlier job rejected are not replayed. */
  private static void requireInputs(JobPlan plan, Job<?> job) {
    for (String input : job.inputs()) {
      if (!plan.step(input).upToDate()) {
        throw LeatException.usage(
            "Cannot replay %s: %s has to run first (%s), and rejects rows anew. Run leat run"
                .formatted(job.name(), input, plan.step(input).because()));
      }
    }
  }

  private List<Manifest> fromSameInputs(JobPlan.Step step) {
    return workspace.manifests(step.job().name()).stream()
        .filter(manifest -> manifest.inputs().equals(step.inputs()))
        .sorted(Comparator.comparing(Manifest::created).reversed())
        .toList();
  }

  private <S> List<String> obstacles(Manifest manifest, Replayable<S> job) {
    JsonNode made = manifest.detail().path("made");
    List<String> obstacles = new ArrayList<>();
    differ(obstacles, "engine", made.path("engine").asText(), Sessions.engine());
    String version = String.valueOf(job.semanticVersion());
    differ(obstacles, "version of " + job.name(), made.path("semantic_version").asText(), version);
    if (obstacles.isEmpty()) {
      obstacles.addAll(job.obstacles(manifest, job.settings(config)));
    }
    return obstacles;
  }

  private static void differ(List<String> differences, String what, String before, String now) {
    if (!before.equals(now)) {
      differences.add(what + " " + before + " -> " + now);
    }
  }

  private <S> JobPlan.Step replayed(JobPlan.Step step, Replayable<S> job, Manifest manifest) {
    Checkpoint output =
        workspace.find(step.job().name(), manifest.fingerprint()).orElseThrow(() -> gone(step));
    Checkpoint quarantine =
        manifest.rows().quarantined() == 0
            ? null
            : workspace.find("quarantine", manifest.fingerprint()).orElseThrow(() -> gone(step));
    return new JobPlan.Step(
        new ReplayJob<>(job, new Previous(output, quarantine)),
        step.fingerprint(),
        step.inputs(),
        "replay of " + manifest.fingerprint() + ": " + step.because(),
        null);
  }

  private static LeatException gone(JobPlan.Step step) {
    return refused(step, "its earlier output or quarantine was removed");
  }

  private static String words(List<String> obstacles) {
    return "good rows may change with " + String.join(", ", obstacles);
  }

  private static LeatException refused(JobPlan.Step step, String reason) {
    String name = step.job().name();
    return LeatException.usage(
        "Cannot replay %s: %s. Run leat run --from %s".formatted(name, reason, name));
  }
}
