package leat.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.config.PipelineConfig;
import leat.job.Job;
import leat.job.Jobs;
import leat.model.PortableModel;
import leat.workspace.Checkpoint;
import leat.workspace.ModelVersion;
import leat.workspace.Workspace;

/**
 * Whether personal columns that a model reads are protected as they were: a model that learned from
 * hashes cannot make anything of masks, or of hashes with another key.
 *
 * @param config the pipeline's
 * @param workspace the pipeline's
 */
record PersonalFit(PipelineConfig config, Workspace workspace) {
  private static final String INGEST = "ingest";

  /** What is otherwise now, in words. */
  List<String> obstacles(ModelVersion version, PortableModel model) {
    String fingerprint = version.manifest().detail().path(INGEST).asText("");
    Optional<Checkpoint> ingested =
        fingerprint.isEmpty() ? Optional.empty() : workspace.find(INGEST, fingerprint);
    if (ingested.isEmpty()) {
      return List.of();
    }
    JsonNode then = ingested.get().manifest().detail().at("/made/settings/privacy");
    JsonNode now = now();
    List<String> obstacles = new ArrayList<>();
    for (String name : model.encoding().columns()) {
      JsonNode before = column(then, name);
      JsonNode after = column(now, name);
      boolean sameKey = then.path("key").equals(now.path("key"));
      if (!before.equals(after)) {
        obstacles.add("personal column \"%s\" was protected otherwise".formatted(name));
      } else if (!before.isMissingNode() && !sameKey) {
        obstacles.add("personal column \"%s\" was protected with another key".formatted(name));
      }
    }
    return obstacles;
  }

  private static JsonNode column(JsonNode privacy, String name) {
    for (JsonNode column : privacy.path("columns")) {
      if (column.path("name").asText().equals(name)) {
        return column;
      }
    }
    return privacy.path("none");
  }

  private JsonNode now() {
    Job<?> ingest =
        Jobs.inOrder().stream().filter(job -> job.name().equals(INGEST)).findFirst().orElseThrow();
    return Json.mapper().<JsonNode>valueToTree(ingest.settings(config)).path("privacy");
  }
}
