package leat.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leat.Json;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;

/**
 * {@code golden.jsonl}: a line with the format, then a cleaned row and its score per line.
 *
 * <p>Dates and timestamps are ISO-8601 texts; a missing value is null; a probability that is no
 * number is the text NaN.
 */
public final class GoldenFile {
  /** The name of the format. */
  public static final String FORMAT = "leat-golden";

  /** The version that is written, and the newest that is read. */
  public static final int VERSION = 1;

  private final PortableModel model;

  /** The golden file of that model; only columns that its encoding reads are written. */
  public GoldenFile(PortableModel model) {
    this.model = model;
  }

  /** The document for these rows, scored by the model. */
  public String write(List<Object[]> rows) {
    Scorer scorer = Scorer.of(model);
    StringBuilder text = new StringBuilder();
    text.append(Json.line(new Header(FORMAT, VERSION))).append('\n');
    for (Object[] row : rows) {
      text.append(Json.line(line(row, scorer.scoreTyped(row)))).append('\n');
    }
    return text.toString();
  }

  /**
   * The rows and scores of a document.
   *
   * @throws LeatException when it is no such document
   */
  public List<GoldenRow> read(String text) {
    List<String> lines = Arrays.asList(text.split("\n"));
    Json.versioned(lines.get(0), FORMAT, VERSION);
    List<GoldenRow> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(row(tree(line)));
    }
    return List.copyOf(rows);
  }

  private ObjectNode line(Object[] row, Score score) {
    ObjectNode values = Json.mapper().createObjectNode();
    List<Column> columns = model.columns().columns();
    for (int i = 0; i < row.length; i++) {
      if (model.encoding().columns().contains(columns.get(i).name())) {
        values.putPOJO(columns.get(i).name(), plain(row[i]));
      }
    }
    ObjectNode line = Json.mapper().createObjectNode();
    line.set("row", values);
    line.set("probabilities", Json.mapper().valueToTree(score.probabilities()));
    return line.put("decision", score.decision());
  }

  private GoldenRow row(JsonNode line) {
    Contract contract = model.columns();
    Object[] row = new Object[contract.columns().size()];
    for (int i = 0; i < row.length; i++) {
      Column column = contract.columns().get(i);
      row[i] = typed(line.path("row").path(column.name()), column.type());
    }
    JsonNode found = line.path("probabilities");
    double[] probabilities = new double[found.size()];
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = Double.parseDouble(found.get(k).asText());
    }
    return new GoldenRow(row, new Score(probabilities, line.path("decision").asInt()));
  }

  private static Object plain(Object value) {
    return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
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
