package leat.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.Json;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.Contract;

/**
 * {@code model.json}: the same bytes for the same model, on every JVM.
 *
 * <p>Sets are sorted, since {@code Set.of} has another order in each JVM; numbers are the shortest
 * decimals that read back to the same bits, since {@code Double.toString} was longer before JDK 19.
 */
public final class ModelJson {
  private static final ObjectMapper MAPPER =
      Json.mapper()
          .copy()
          .addMixIn(Column.class, OnlyWhatIsGiven.class)
          .registerModule(
              new SimpleModule()
                  .addSerializer(Set.class, new StdDelegatingSerializer(new Sorted())));

  private ModelJson() {}

  /** The model as an indented document that ends with a line feed. */
  public static String write(PortableModel model) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("format", PortableModel.FORMAT);
    document.put("version", PortableModel.VERSION);
    document.set("about", MAPPER.valueToTree(model.about()));
    document.set("columns", MAPPER.valueToTree(model.columns().columns()));
    document.set("classes", MAPPER.valueToTree(model.classes()));
    document.put("threshold", model.threshold());
    document.set("encoding", MAPPER.valueToTree(model.encoding()));
    document.set("slots", MAPPER.valueToTree(model.encoding().slotNames()));
    document.set("estimator", MAPPER.valueToTree(model.estimator()));
    return text(document);
  }

  /**
   * Reads a document of this version or an older one.
   *
   * @throws LeatException when it is no such document or its parts do not fit together
   */
  public static PortableModel read(String text) {
    JsonNode document = Json.versioned(text, PortableModel.FORMAT, PortableModel.VERSION);
    try {
      return PortableModel.of(
          new Contract(List.of(MAPPER.treeToValue(document.get("columns"), Column[].class))),
          List.of(MAPPER.treeToValue(document.get("classes"), String[].class)),
          MAPPER.treeToValue(document.get("encoding"), Encoding.class),
          MAPPER.treeToValue(document.get("estimator"), Estimator.class),
          document.get("threshold").asDouble(),
          MAPPER.convertValue(document.get("about"), new StringMap()));
    } catch (JsonProcessingException e) {
      throw unreadable(e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw unreadable(e.getMessage(), e);
    } catch (NullPointerException e) {
      throw unreadable("a part is missing", e);
    }
  }

  private static LeatException unreadable(String reason, Exception cause) {
    return LeatException.failure("Cannot read " + PortableModel.FORMAT + ": " + reason, cause);
  }

  private static String text(JsonNode document) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    try {
      return MAPPER
              .writer(printer)
              .with(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
              .writeValueAsString(document)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + PortableModel.FORMAT, e);
    }
  }

  /** A column that is called the same in the source, and is not personal, is written as ever. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface OnlyWhatIsGiven {}

  private static final class StringMap extends TypeReference<Map<String, String>> {}

  /** A set as a sorted list. */
  private static final class Sorted extends StdConverter<Set<?>, List<?>> {
    @Override
    public List<?> convert(Set<?> set) {
      return set.stream().sorted().toList();
    }
  }
}
