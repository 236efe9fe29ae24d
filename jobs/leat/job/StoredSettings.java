package leat.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import leat.Json;
import leat.config.Masked;

/** Settings as run records and manifests store them: without secrets. */
public final class StoredSettings {
  private StoredSettings() {}

  /** The tree of the settings, with stars for what is named as a secret. */
  public static JsonNode of(Object settings) {
    return masked(Json.mapper().valueToTree(settings));
  }

  private static JsonNode masked(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        boolean secret = Masked.isNamedSecret(field.getKey()) && !field.getValue().isNull();
        field.setValue(secret ? Json.mapper().valueToTree(Masked.STARS) : masked(field.getValue()));
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(StoredSettings::masked);
    }
    return node;
  }
}
