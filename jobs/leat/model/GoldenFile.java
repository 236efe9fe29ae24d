package leat.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import leat.Json;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;

/**
 * {@code golden.jsonl}: a line with the format, then a row and what the model says of it per line.
 *
 * <p>{@code kind} tells where the row is from. {@code row} has cleaned values, by column: dates and
 * timestamps are ISO-8601 texts, a missing value is null; {@code probabilities} and {@code
 * decision} are its score, a probability that is no number the text NaN. A row that begins as a
 * source might have it has these values in {@code raw}; where the value rules refuse it, it has
 * {@code rejected} with the reasons in place of all the others. Who scores cleaned values takes the
 * lines that have {@code row} and need not know of the rest.
 *
 * <p>Version 1 had neither {@code kind} nor raw rows.
 */
public final class GoldenFile {
  /** The name of the format. */
  public static final String FORMAT = "leat-golden";

  /** The version that is written, and the newest that is read. */
  public static final int VERSION = 2;

  private final PortableModel model;
  private final boolean[] used;

  /** The golden file of that model; only columns that its encoding reads are written. */
  public GoldenFile(PortableModel model) {
    this.model = model;
    Set<String> read = model.encoding().columns();
    List<Column> columns = model.columns().columns();
    used = new boolean[columns.size()];
    for (int i = 0; i < used.length; i++) {
      used[i] = read.contains(columns.get(i).name());
    }
  }

  /** The document for these cleaned rows, scored by the model. */
  public String write(List<Object[]> rows) {
    Scorer scorer = Scorer.of(model);
    return document(
        rows.stream()
            .map(row -> GoldenRow.of(GoldenKind.DRAWN, row, scorer.scoreTyped(row)))
            .toList());
  }

  /** The document for rows with their scores. */
  public String document(List<GoldenRow> rows) {
    StringBuilder text = new StringBuilder();
    text.append(Json.line(new Header(FORMAT, VERSION))).append('\n');
    rows.forEach(row -> text.append(Json.line(line(row))).append('\n'));
    return text.toString();
  }

  /**
   * The cleaned rows and their scores; rows that the value rules refuse are left out.
   *
   * @throws LeatException when it is no such document
   */
  public List<GoldenRow> read(String text) {
    return readAll(text).stream().filter(GoldenRow::isScored).toList();
  }

  /**
   * All rows of a document.
   *
   * @throws LeatException when it is no such document
   */
  public List<GoldenRow> readAll(String text) {
    List<String> lines = text.lines().toList();
    Json.versioned(lines.isEmpty() ? "" : lines.get(0), FORMAT, VERSION);
    List<GoldenRow> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(row(tree(line)));
    }
    return List.copyOf(rows);
  }

  private ObjectNode line(GoldenRow row) {
    ObjectNode line = Json.mapper().createObjectNode().put("kind", row.kind().text());
    if (row.raw() != null) {
      line.set("raw", values(row.raw()));
    }
    if (!row.isScored()) {
      return line.set("rejected", Json.mapper().valueToTree(row.rejected()));
    }
    line.set("row", values(row.typed()));
    line.set("probabilities", Json.mapper().valueToTree(row.score().probabilities()));
    return line.put("decision", row.score().decision());
  }

  private ObjectNode values(Object[] row) {
    ObjectNode values = Json.mapper().createObjectNode();
    List<Column> columns = model.columns().columns();
    for (int i = 0; i < row.length; i++) {
      if (used[i]) {
        values.putPOJO(columns.get(i).name(), plain(row[i]));
      }
    }
    return values;
  }

  private GoldenRow row(JsonNode line) {
    List<String> rejected = new ArrayList<>();
    line.path("rejected").forEach(reason -> rejected.add(reason.asText()));
    boolean isScored = line.has("row");
    return new GoldenRow(
        GoldenKind.of(line.path("kind").asText()),
        line.has("raw") ? raw(line.path("raw")) : null,
        isScored ? typed(line.path("row")) : null,
        rejected,
        isScored ? score(line) : null);
  }

  private Object[] raw(JsonNode values) {
    Contract contract = model.columns();
    Object[] raw = new Object[contract.columns().size()];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = scalar(values.path(contract.columns().get(i).name()));
    }
    return raw;
  }

  private Object[] typed(JsonNode values) {
    Contract contract = model.columns();
    Object[] row = new Object[contract.columns().size()];
    for (int i = 0; i < row.length; i++) {
      Column column = contract.columns().get(i);
      row[i] = typed(values.path(column.name()), column.type());
    }
    return row;
  }

  private static Score score(JsonNode line) {
    JsonNode found = line.path("probabilities");
    double[] probabilities = new double[found.size()];
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = Double.parseDouble(found.get(k).asText());
    }
    return new Score(probabilities, line.path("decision").asInt());
  }

  private static Object plain(Object value) {
    return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
  }

  private static Object scalar(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.isNumber()) {
      return value.isIntegralNumber() ? (Object) value.asLong() : (Object) value.asDouble();
    }
    return value.isTextual() ? value.asText() : null;
  }

  private static Object typed(JsonNode value, ColumnType type) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    return switch (type) {
      case STRING -> value.asText();
      case INT -> value.asInt();
      case LONG -> value.asLong();
      case DOUBLE -> value.asDouble();
      case BOOLEAN -> value.asBoolean();
      case DATE -> LocalDate.parse(value.asText());
      case TIMESTAMP -> Instant.parse(value.asText());
    };
  }

  private static JsonNode tree(String line) {
    try {
      return Json.mapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw LeatException.failure("Cannot read " + FORMAT + ": a line is not valid JSON", e);
    }
  }

  /**
   * The first line.
   *
   * @param format always {@value #FORMAT}
   * @param version of the format
   */
  public record Header(String format, int version) {}
}
