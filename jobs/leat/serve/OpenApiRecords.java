package leat.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.ValueRules;

/**
 * Describes records by the contract of a model: as the pipeline names their columns, and as the
 * source has them.
 */
final class OpenApiRecords {
  private final List<Column> columns;

  /** A place in the source's records: a column, or others inside it. */
  private static final class Place {
    private final Map<String, Place> inner = new LinkedHashMap<>();
    private Column column;
  }

  /** The records of that model. */
  OpenApiRecords(ServedModel model) {
    this.columns = model.columns().columns().stream().filter(model::reads).toList();
  }

  /** Whether the source's records look otherwise. */
  boolean haveSourceForm() {
    return columns.stream().anyMatch(column -> !column.sourceName().equals(column.name()));
  }

  /** Columns by their names. */
  void named(ObjectNode schema) {
    Place root = new Place();
    columns.forEach(
        column -> root.inner.computeIfAbsent(column.name(), n -> new Place()).column = column);
    object(root, schema);
  }

  /** Columns by the source's names, nested where those are paths. */
  void asInSource(ObjectNode schema) {
    Place root = new Place();
    for (Column column : columns) {
      Place place = root;
      List<String> path =
          column.from() == null ? List.of(column.name()) : List.of(column.from().split("\\."));
      for (String name : path) {
        place = place.inner.computeIfAbsent(name, n -> new Place());
      }
      place.column = column;
    }
    object(root, schema);
  }

  private static void place(Place place, ObjectNode schema) {
    if (place.column != null) {
      property(place.column, schema);
    } else if (place.inner.keySet().stream().allMatch(name -> name.matches("[0-9]{1,3}"))) {
      array(place, schema);
    } else {
      object(place, schema);
    }
  }

  private static void object(Place place, ObjectNode schema) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = Json.mapper().createArrayNode();
    place.inner.forEach(
        (name, inner) -> {
          place(inner, properties.putObject(name));
          if (isRequired(inner)) {
            required.add(name);
          }
        });
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
  }

  private static void array(Place place, ObjectNode schema) {
    int length = place.inner.keySet().stream().mapToInt(Integer::parseInt).max().orElseThrow() + 1;
    ArrayNode items = schema.put("type", "array").putArray("prefixItems");
    for (int i = 0; i < length; i++) {
      ObjectNode item = items.addObject();
      Place inner = place.inner.get(Integer.toString(i));
      if (inner != null) {
        place(inner, item);
      }
    }
  }

  private static boolean isRequired(Place place) {
    return place.column != null && place.column.rules().required()
        || place.inner.values().stream().anyMatch(OpenApiRecords::isRequired);
  }

  /** Texts are taken of every type, as a file would have them; what is usual is said. */
  private static void property(Column column, ObjectNode schema) {
    ValueRules rules = column.rules();
    ArrayNode types = schema.putArray("type");
    types.add(jsonType(column.type()));
    if (!rules.required()) {
      types.add("null");
    }
    schema.put("description", RuleWords.type(column));
    if (column.type() == ColumnType.DATE && rules.formats().isEmpty()) {
      schema.put("format", "date");
    }
    if (column.type() == ColumnType.TIMESTAMP && rules.formats().isEmpty()) {
      schema.put("format", "date-time");
    }
    if (rules.min() != null) {
      schema.put("minimum", rules.min());
    }
    if (rules.max() != null) {
      schema.put("maximum", rules.max());
    }
    ArrayNode examples = Json.mapper().createArrayNode();
    rules.oneOf().forEach(examples::add);
    if (!examples.isEmpty()) {
      schema.set("examples", examples);
    }
  }

  private static String jsonType(ColumnType type) {
    return switch (type) {
      case INT, LONG -> "integer";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case STRING, DATE, TIMESTAMP -> "string";
    };
  }
}
