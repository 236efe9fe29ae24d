package leat.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import leat.Json;
import leat.workspace.Manifest;

/**
 * Why a job has to run: what differs from its newest output.
 *
 * @param job its name
 * @param settings its settings
 * @param inputs fingerprints of what it reads, by name
 * @param engine name and minor version of what computes
 * @param semanticVersion the job's
 */
record Reason(
    String job, Object settings, Map<String, String> inputs, String engine, int semanticVersion) {
  private static final int MOST_DIFFERENCES = 3;

  /** What later runs compare with; part of the manifest's detail. */
  ObjectNode recorded() {
    ObjectNode made = Json.mapper().createObjectNode();
    made.set("settings", Json.mapper().valueToTree(settings));
    made.put("engine", engine);
    made.put("semantic_version", semanticVersion);
    return made;
  }

  /** The difference in words, such as {@code split.seed 42 -> 43}. */
  String against(List<Manifest> published) {
    return published.stream()
        .max(Comparator.comparing(Manifest::created))
        .map(this::against)
        .orElse("not run yet");
  }

  private String against(Manifest newest) {
    JsonNode made = newest.detail().path("made");
    List<String> differences = new ArrayList<>();
    differ(differences, "engine", made.path("engine").asText(), engine);
    String version = made.path("semantic_version").asText();
    differ(differences, "version of " + job, version, String.valueOf(semanticVersion));
    Map<String, String> before = Leaves.of(made.path("settings"));
    Map<String, String> now = Leaves.of(Json.mapper().valueToTree(settings));
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      differ(differences, key, shown(before.get(key)), shown(now.get(key)));
    }
    for (String input : inputs.keySet()) {
      if (!inputs.get(input).equals(newest.inputs().get(input))) {
        differences.add(input + " changed");
      }
    }
    return summary(differences);
  }

  /** A setting that is not there says as little as one that is null. */
  private static String shown(String value) {
    return value == null || value.equals("null") ? "none" : value;
  }

  private static void differ(List<String> differences, String what, String before, String now) {
    if (!before.equals(now)) {
      differences.add(what + " " + before + " -> " + now);
    }
  }

  private static String summary(List<String> differences) {
    if (differences.isEmpty()) {
      return "its output is not there";
    }
    int shown = Math.min(MOST_DIFFERENCES, differences.size());
    String text = String.join(", ", differences.subList(0, shown));
    int more = differences.size() - shown;
    return more > 0 ? text + ", and " + more + " more" : text;
  }
}
