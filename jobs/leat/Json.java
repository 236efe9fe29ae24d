package leat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as Leat writes it: snake_case keys in declared order, the same bytes for the same value. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /** The mapper that reads and writes all of Leat's files; do not configure it further. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** The value on one line. */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + value.getClass() + " as JSON", e);
    }
  }

  /** The value indented, ending with a line feed. */
  public static String document(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + value.getClass() + " as JSON", e);
    }
  }

  /**
   * Reads a document that carries {@code format} and {@code version}.
   *
   * @param text the document
   * @param format what its {@code format} must be
   * @param newest the newest version that this program reads; all older ones are read too
   * @throws LeatException when it is no JSON, another format, or a newer version
   */
  public static JsonNode versioned(String text, String format, int newest) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw LeatException.failure("Cannot read " + format + ": it is not valid JSON", e);
    }
    String found = node.path("format").asText("");
    if (!found.equals(format)) {
      throw LeatException.failure(
          "Cannot read " + format + ": its format is \"" + found + "\"", null);
    }
    int version = node.path("version").asInt(-1);
    if (version < 1 || version > newest) {
      throw LeatException.failure(
          "Cannot read " + format + " version " + version + ": this Leat reads up to " + newest,
          null);
    }
    return node;
  }

  /** Reads a document without a format of its own. */
  public static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw LeatException.failure(
          "Cannot read " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  /** Binds a tree to a record. */
  public static <T> T bind(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw LeatException.failure(
          "Cannot read " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }
}
