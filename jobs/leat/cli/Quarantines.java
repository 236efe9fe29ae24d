package leat.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.job.JobPlan;
import leat.job.Jobs;
import leat.job.Sessions;
import leat.table.RejectedRow;
import leat.workspace.Checkpoint;
import leat.workspace.Manifest;
import leat.workspace.Workspace;

/**
 * Finds the quarantines of a pipeline.
 *
 * <p>A quarantine has the fingerprint of the output that it was published with. A run that an
 * expectation stopped leaves one without an output.
 */
final class Quarantines {
  private static final String QUARANTINE = "quarantine";

  private final Opened opened;
  private final Workspace workspace;
  private final JobPlan plan;
  private final Map<String, String> jobs = new HashMap<>();
  private final List<Manifest> published;

  Quarantines(Opened opened) {
    this.opened = opened;
    this.workspace = opened.workspace();
    this.plan = JobPlan.of(Jobs.inOrder(), opened.config(), workspace, Sessions.engine());
    this.published =
        workspace.manifests(QUARANTINE).stream()
            .sorted(Comparator.comparing(Manifest::created))
            .toList();
    for (JobPlan.Step step : plan.steps()) {
      String job = step.job().name();
      jobs.put(step.fingerprint(), job);
      workspace.manifests(job).forEach(manifest -> jobs.put(manifest.fingerprint(), job));
    }
  }

  /**
   * A quarantine of a job.
   *
   * @param note in which way it is not that of the present config's output, or empty
   */
  record Found(String job, Checkpoint checkpoint, String note) {}

  /** All in the workspace, oldest first. */
  List<Found> all() {
    return published.stream().map(this::found).toList();
  }

  /** Those of the present config's outputs; of jobs that have none yet, the newest. */
  List<Found> present() {
    List<Found> found = new ArrayList<>();
    plan.steps().forEach(step -> of(step).ifPresent(found::add));
    return found;
  }

  private Optional<Found> of(JobPlan.Step step) {
    Optional<Manifest> own =
        published.stream().filter(m -> m.fingerprint().equals(step.fingerprint())).findFirst();
    if (own.isPresent() || step.upToDate()) {
      return own.map(this::found);
    }
    return published.stream()
        .filter(manifest -> job(manifest).equals(step.job().name()))
        .reduce((older, newer) -> newer)
        .map(this::found)
        .map(f -> new Found(f.job(), f.checkpoint(), "not of this config: " + step.because()));
  }

  private Found found(Manifest manifest) {
    String job = job(manifest);
    boolean stopped = workspace.find(job, manifest.fingerprint()).isEmpty();
    String note = stopped ? "nothing else was published: the run stopped" : "";
    return new Found(job, checkpoint(manifest), note);
  }

  /** By its output, or by its first row where it has none. */
  private String job(Manifest manifest) {
    return jobs.computeIfAbsent(
        manifest.fingerprint(),
        fingerprint -> {
          List<RejectedRow> first = new ArrayList<>();
          opened.rejected(checkpoint(manifest).path("data"), row -> first.add(row) && false);
          return first.isEmpty() ? "" : first.get(0).job();
        });
  }

  private Checkpoint checkpoint(Manifest manifest) {
    return workspace.find(QUARANTINE, manifest.fingerprint()).orElseThrow();
  }
}
