package leat.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import leat.Json;

/**
 * An answer, read.
 *
 * @param root all of it
 * @param records of the page
 */
record JsonPage(JsonNode root, List<JsonNode> records) {
  /** Numbers stay as they are written: a double would round some of them. */
  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(JsonNode.class)
          .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * Reads an answer.
   *
   * @param what was asked for, for messages
   * @param records path to the array of records; null: the answer is the array
   * @throws leat.LeatException when it is no JSON, or has no records at the path
   */
  static JsonPage of(String what, Answer answer, String records) {
    JsonNode root = root(what, answer);
    JsonNode found = records == null ? root : at(root, records);
    if (found == null || !found.isArray()) {
      throw Refusal.page(what, missing(root, found, records));
    }
    List<JsonNode> elements = new ArrayList<>();
    ((ArrayNode) found).forEach(elements::add);
    return new JsonPage(root, elements);
  }

  private static JsonNode root(String what, Answer answer) {
    try {
      JsonNode root = READER.readValue(answer.body());
      if (root == null || root.isMissingNode()) {
        throw Refusal.noJson(what, answer, "");
      }
      return root;
    } catch (JsonProcessingException e) {
      String at =
          e.getLocation() == null
              ? ""
              : " (line %d, column %d)"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw Refusal.noJson(
          what, answer, e.getOriginalMessage().lines().findFirst().orElse("") + at);
    } catch (IOException e) {
      throw Refusal.noJson(what, answer, String.valueOf(e.getMessage()));
    }
  }

  /** What is at a path with dots, or null. */
  static JsonNode at(JsonNode root, String path) {
    JsonNode node = root;
    for (String name : path.split("\\.")) {
      node = node == null ? null : node.get(name);
    }
    return node;
  }

  /** A text or number at a path; null where there is none, or it is empty. */
  static String text(JsonNode root, String path) {
    JsonNode node = at(root, path);
    return node == null || !node.isValueNode() || node.isNull() || node.asText().isEmpty()
        ? null
        : node.asText();
  }

  private static String missing(JsonNode root, JsonNode found, String records) {
    String has =
        root.isObject()
            ? "an object with " + names(root)
            : "of type " + root.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    if (records == null) {
      return "it is no array of records but %s; set source.http.records to the path of the array"
          .formatted(has);
    }
    return found == null
        ? "there is nothing at source.http.records = %s; it is %s".formatted(records, has)
        : "what is at source.http.records = %s is no array of records".formatted(records);
  }

  private static String names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.properties().forEach(field -> names.add(field.getKey()));
    String shown = String.join(", ", names.subList(0, Math.min(8, names.size())));
    return names.isEmpty() ? "nothing in it" : names.size() > 8 ? shown + ", ..." : shown;
  }
}
