package leat.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import leat.config.Nearest;

/**
 * A number found by a path of keys.
 *
 * <p>In a list a key takes the elements that have it as their {@code column}, {@code value} or
 * {@code name}: {@code segments.job.student.auc}. What lies below {@code metrics} is also found
 * without it, and an estimate with an interval counts with its {@code value}; an interval has a
 * {@code low} and a {@code high} end.
 *
 * @param value the number, or null where there is none
 * @param problem why there is none; empty where there is one
 */
record Figure(Double value, String problem) {
  private static final List<String> NAMES = List.of("column", "value", "name");
  private static final List<String> ENDS = List.of("low", "high");

  static Figure at(JsonNode document, List<String> path) {
    List<JsonNode> found = List.of(document);
    for (String key : path) {
      List<JsonNode> next = new ArrayList<>();
      found.forEach(node -> next.addAll(below(node, key)));
      if (next.isEmpty()) {
        return missing(found, key);
      }
      found = next;
    }
    return found.size() == 1
        ? number(found.get(0))
        : new Figure(null, "metrics.json has %d of them".formatted(found.size()));
  }

  private static List<JsonNode> below(JsonNode node, String key) {
    if (isInterval(node) && ENDS.contains(key)) {
      return List.of(node.get(ENDS.indexOf(key)));
    }
    if (node.isArray()) {
      List<JsonNode> named = new ArrayList<>();
      node.forEach(element -> named.addAll(element(element, key)));
      return named;
    }
    if (node.has(key)) {
      return List.of(node.get(key));
    }
    JsonNode metrics = node.path("metrics");
    if (metrics.has(key)) {
      return List.of(metrics.get(key));
    }
    return element(node, key);
  }

  /** The element itself, where the key is one of its names. */
  private static List<JsonNode> element(JsonNode node, String key) {
    boolean isNamed =
        NAMES.stream().anyMatch(n -> node.path(n).isTextual() && node.path(n).asText().equals(key));
    return isNamed ? List.of(node) : List.of();
  }

  private static boolean isInterval(JsonNode node) {
    return node.isArray() && node.size() == 2 && node.get(0).isNumber() && node.get(1).isNumber();
  }

  private static Figure number(JsonNode node) {
    JsonNode number = node.isObject() ? node.path("value") : node;
    if (number.isNumber()) {
      return new Figure(number.asDouble(), "");
    }
    return new Figure(
        null, node.isNull() || number.isNull() ? "it is not defined" : "it is no number");
  }

  private static Figure missing(List<JsonNode> nodes, String key) {
    TreeSet<String> names = new TreeSet<>();
    nodes.forEach(node -> names.addAll(names(node)));
    String hint = Nearest.hint(key, names);
    String known = names.isEmpty() ? "" : ", known are " + String.join(", ", names);
    return new Figure(
        null, "metrics.json has no \"%s\" there%s".formatted(key, hint.isEmpty() ? known : hint));
  }

  /** What may follow: keys, and names of elements. */
  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(element -> names.addAll(ownNames(element)));
      return names;
    }
    node.fieldNames().forEachRemaining(names::add);
    node.path("metrics").fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> name.equals("metrics") || NAMES.contains(name));
    names.addAll(ownNames(node));
    return names;
  }

  private static List<String> ownNames(JsonNode element) {
    return NAMES.stream()
        .map(element::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }
}
