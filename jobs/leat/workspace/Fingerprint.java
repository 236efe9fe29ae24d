package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import leat.Json;

/** What a checkpoint was made from, as a hash that names it. */
public final class Fingerprint {
  private static final int LENGTH = 20;

  private Fingerprint() {}

  /**
   * The first 20 hexadecimal characters of the SHA-256 of all that decides a job's output.
   *
   * @param job the job's name
   * @param semanticVersion the job's own version
   * @param settings the job's settings, anything that Jackson writes; the order of keys is no part
   * @param inputs fingerprints of what it reads; their order is a part
   * @param engine what computes, such as {@code spark-4.0}
   */
  public static String of(
      String job, int semanticVersion, Object settings, List<String> inputs, String engine) {
    ObjectNode all = Json.mapper().createObjectNode();
    all.put("job", job).put("semantic_version", semanticVersion).put("engine", engine);
    all.set("settings", Json.mapper().valueToTree(settings));
    all.set("inputs", Json.mapper().valueToTree(inputs));
    byte[] canonical = Json.line(sorted(all)).getBytes(StandardCharsets.UTF_8);
    return Digest.sha256(canonical).substring(0, LENGTH);
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode result = Json.mapper().createObjectNode();
      for (String key : keys(object)) {
        result.set(key, sorted(object.get(key)));
      }
      return result;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode result = Json.mapper().createArrayNode();
      array.forEach(item -> result.add(sorted(item)));
      return result;
    }
    return node;
  }

  private static TreeSet<String> keys(ObjectNode object) {
    TreeSet<String> keys = new TreeSet<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      keys.add(field.getKey());
    }
    return keys;
  }
}
