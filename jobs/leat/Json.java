package leat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

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
    check(node.path("format").asText(""), node.path("version").asInt(-1), format, newest);
    return node;
  }

  /**
   * Looks at the {@code format} and {@code version} of a document that was read.
   *
   * @throws LeatException when it is another format, or a newer version
   */
  public static void check(String found, int version, String format, int newest) {
    if (!format.equals(found)) {
      throw LeatException.failure(
          "Cannot read " + format + ": its format is \"" + found + "\"", null);
    }
    if (version < 1 || version > newest) {
      throw LeatException.failure(
          "Cannot read " + format + " version " + version + ": this Leat reads up to " + newest,
          null);
    }
  }

  /** Reads a document without a format of its own. */
  public static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw unreadable(type, e);
    }
  }

  /**
   * Reads a document that holds others of a type.
   *
   * @param whole a record with one type parameter
   * @param part what that stands for
   * @throws LeatException when it is no JSON, of another shape, or null
   */
  public static <T> T read(String text, Class<? super T> whole, Class<?> part) {
    JavaType type = MAPPER.getTypeFactory().constructParametricType(whole, part);
    try {
      return Optional.<T>ofNullable(MAPPER.readValue(text, type))
          .orElseThrow(
              () -> LeatException.failure("Cannot read " + whole.getSimpleName() + ": null", null));
    } catch (JsonProcessingException e) {
      throw unreadable(whole, e);
    }
  }

  /** Binds a tree to a record. */
  public static <T> T bind(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw unreadable(type, e);
    }
  }

  private static LeatException unreadable(Class<?> type, JsonProcessingException e) {
    return LeatException.failure(
        "Cannot read " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
  }
}
