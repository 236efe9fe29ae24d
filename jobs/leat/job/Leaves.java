package leat.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JSON tree as its single values by path, in the spelling of config keys; items of a list go by
 * their name where they have one.
 */
public final class Leaves {
  private Leaves() {}

  /** The values, sorted by path, such as {@code split.seed}. */
  public static Map<String, String> of(JsonNode node) {
    Map<String, String> leaves = new TreeMap<>();
    collect(node, "", leaves);
    return leaves;
  }

  private static void collect(JsonNode node, String path, Map<String, String> leaves) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        collect(field.getValue(), joined(path, field.getKey().replace('_', '-')), leaves);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        JsonNode name = node.get(i).path("name");
        collect(node.get(i), joined(path, name.isTextual() ? name.asText() : "" + i), leaves);
      }
    } else {
      leaves.put(asInConfig(path), node.asText());
    }
  }

  /** The contract is a record with a list and sets its rules apart; the config does neither. */
  private static String asInConfig(String path) {
    String key = path.replace("columns.columns.", "columns.").replace(".rules.", ".");
    return key.startsWith("card.") ? "model-" + key : key;
  }

  private static String joined(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
