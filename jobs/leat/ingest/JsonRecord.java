package leat.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leat.privacy.PersonalSign;

/**
 * Takes the contract's values out of the text of one JSON object after another.
 *
 * <p>Values stay as they are written: a text as what it says, a number with all its digits, an
 * object or an array as its JSON. NaN and Infinity, which JSON does not have and many programs
 * write, are read and left to the value rules.
 */
final class JsonRecord {
  private static final int DEEPEST = 1000;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonPath root;
  private final String[] values;
  private final boolean[] set;
  private final boolean[] found;
  private final Set<String> names = new HashSet<>();
  private byte[] bytes;
  private int origin;
  private Fault fault;

  JsonRecord(List<String> paths) {
    this.root = JsonPath.of(paths);
    this.values = new String[paths.size()];
    this.set = new boolean[paths.size()];
    this.found = new boolean[paths.size()];
  }

  /** A parser by the rules that hold for records. */
  static JsonFactory factory() {
    return FACTORY;
  }

  /** Reads a record; what is wrong with it, or null. */
  Fault read(byte[] text, int start, int length) throws IOException {
    Arrays.fill(values, null);
    Arrays.fill(set, false);
    bytes = text;
    origin = start;
    fault = null;
    if (holdsNul(text, start, length)) {
      return Fault.MALFORMED_JSON;
    }
    try (JsonParser parser = FACTORY.createParser(text, start, length)) {
      return whole(parser);
    } catch (StreamConstraintsException e) {
      return Fault.NESTED_TOO_DEEPLY;
    } catch (JsonProcessingException e) {
      return Fault.MALFORMED_JSON;
    }
  }

  /** Value of a column, or null. */
  String value(int column) {
    return values[column];
  }

  /** What the records so far had. */
  Sightings sightings() {
    Set<Integer> columns =
        IntStream.range(0, found.length)
            .filter(column -> found[column])
            .boxed()
            .collect(Collectors.toSet());
    return new Sightings(
        names.stream().map(this::told).collect(Collectors.toSet()), Set.copyOf(columns));
  }

  /** In an object that is a map, names are values, and may be personal. */
  private String told(String name) {
    return root.inner(name) != null
        ? name
        : Arrays.stream(PersonalSign.values())
            .filter(sign -> sign.fits(name))
            .findFirst()
            .map(sign -> "(" + sign.plural() + ")")
            .orElse(name);
  }

  /** Jackson would take it for UTF-16 or UTF-32. */
  private static boolean holdsNul(byte[] text, int start, int length) {
    for (int i = start; i < start + Math.min(length, 4); i++) {
      if (text[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private Fault whole(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    boolean isObject = first == JsonToken.START_OBJECT;
    if (isObject) {
      object(parser, root);
    } else {
      parser.skipChildren();
    }
    if (first == null || parser.nextToken() != null) {
      return Fault.MALFORMED_JSON;
    }
    return isObject ? fault : Fault.NO_OBJECT;
  }

  private void object(JsonParser parser, JsonPath path) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (path == root && names.size() < Sightings.MOST) {
        names.add(name);
      }
      parser.nextToken();
      value(parser, path.inner(name));
    }
  }

  private void array(JsonParser parser, JsonPath path) throws IOException {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      value(parser, path.inner(Integer.toString(i)));
    }
  }

  private void value(JsonParser parser, JsonPath path) throws IOException {
    if (path == null) {
      parser.skipChildren();
    } else if (parser.currentToken().isScalarValue()) {
      keep(path, parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText());
    } else {
      long start = parser.currentTokenLocation().getByteOffset();
      structure(parser, path);
      if (!path.columns().isEmpty()) {
        keep(path, written(start, parser.currentLocation().getByteOffset()));
      }
    }
  }

  private void structure(JsonParser parser, JsonPath path) throws IOException {
    if (path.isLeaf()) {
      parser.skipChildren();
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser, path);
    } else {
      array(parser, path);
    }
  }

  private String written(long start, long end) {
    int from = origin + (int) start;
    return new String(bytes, from, (int) (end - start), StandardCharsets.UTF_8);
  }

  private void keep(JsonPath path, String value) {
    for (int column : path.columns()) {
      if (set[column]) {
        fault = Fault.DUPLICATE_KEY;
      }
      if (value != null && !isText(value)) {
        fault = Fault.INVALID_BYTES;
      }
      values[column] = value;
      set[column] = true;
      found[column] = true;
    }
  }

  /** Half a surrogate pair, which escapes can write, is no text. */
  private static boolean isText(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < value.length() && Character.isSurrogatePair(c, value.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
