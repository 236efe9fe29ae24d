package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.Json;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.workspace.PublishedCheckpoints.Published;

/** Published checkpoints that a newer one took the place of. */
final class Superseded {
  private final Storage storage;
  private final PublishedCheckpoints checkpoints;
  private final RunStore runs;
  private final ModelStore models;

  Superseded(Storage storage, PublishedCheckpoints checkpoints, RunStore runs, ModelStore models) {
    this.storage = storage;
    this.checkpoints = checkpoints;
    this.runs = runs;
    this.models = models;
  }

  /**
   * All that nothing was written to since a moment.
   *
   * @param moment milliseconds since 1970
   */
  List<GcPlan.Item> before(long moment) {
    List<Published> published = checkpoints.list();
    Map<String, String> inUse = newestByJob();
    Set<String> needed = withInputs(referred(inUse.values()), published);
    Map<String, Instant> since = publishedAt(published, inUse);
    Set<String> current = current(published, since);
    return published.stream()
        .filter(checkpoint -> !needed.contains(checkpoint.manifest().fingerprint()))
        .filter(checkpoint -> !current.contains(checkpoint.manifest().fingerprint()))
        .map(checkpoint -> Extent.of(storage, checkpoint.folder()))
        .filter(extent -> extent.newest() <= moment)
        .map(extent -> extent.item("superseded, and no model was made from it"))
        .toList();
  }

  /** For each job, the fingerprint in the newest run that got to it. */
  private Map<String, String> newestByJob() {
    Map<String, String> newest = new HashMap<>();
    for (String run : runs.list()) {
      for (JobRecord job : runs.read(run).jobs()) {
        if (job.fingerprint() != null && job.status() != JobStatus.FAILED) {
          newest.put(job.job(), job.fingerprint());
        }
      }
    }
    return newest;
  }

  private Deque<String> referred(Collection<String> fingerprints) {
    Deque<String> referred = new ArrayDeque<>(fingerprints);
    for (ModelVersion model : models.list()) {
      addTexts(Json.mapper().valueToTree(model.manifest()), referred);
    }
    return referred;
  }

  private static void addTexts(JsonNode node, Deque<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(child -> addTexts(child, texts));
  }

  /** What is referred to, what that was made from, and so on. */
  private static Set<String> withInputs(Deque<String> referred, List<Published> published) {
    Map<String, Collection<String>> inputs = new HashMap<>();
    for (Published checkpoint : published) {
      inputs
          .computeIfAbsent(checkpoint.manifest().fingerprint(), fingerprint -> new HashSet<>())
          .addAll(checkpoint.manifest().inputs().values());
    }
    Set<String> needed = new HashSet<>();
    while (!referred.isEmpty()) {
      String fingerprint = referred.remove();
      if (needed.add(fingerprint)) {
        referred.addAll(inputs.getOrDefault(fingerprint, Set.of()));
      }
    }
    return needed;
  }

  private static Map<String, Instant> publishedAt(
      List<Published> published, Map<String, String> inUse) {
    Map<String, Instant> times = new HashMap<>();
    for (Published checkpoint : published) {
      Manifest manifest = checkpoint.manifest();
      if (manifest.fingerprint().equals(inUse.get(manifest.job()))) {
        times.put(manifest.job(), Instant.parse(manifest.created()));
      }
    }
    return times;
  }

  /**
   * Checkpoints not older than that of the newest run, which may belong to a run that is at work.
   * Rejected rows go with the job whose fingerprint they have.
   */
  private static Set<String> current(List<Published> published, Map<String, Instant> since) {
    Set<String> current = new HashSet<>();
    for (Published checkpoint : published) {
      Manifest manifest = checkpoint.manifest();
      if (!Layout.QUARANTINE.equals(manifest.job()) && !isOlder(manifest, since)) {
        current.add(manifest.fingerprint());
      }
    }
    return current;
  }

  private static boolean isOlder(Manifest manifest, Map<String, Instant> since) {
    Instant inUse = since.get(manifest.job());
    return inUse != null && Instant.parse(manifest.created()).isBefore(inUse);
  }
}
