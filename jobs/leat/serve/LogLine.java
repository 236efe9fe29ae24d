package leat.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import leat.contract.Column;

/**
 * Lines of the prediction log: a JSON object with its format, so that a file can be cut anywhere
 * between two lines.
 */
final class LogLine {
  /** The name of the format, which each line carries with its version. */
  static final String FORMAT = "leat-served";

  private static final int VERSION = 1;

  private final ServedModel model;
  private final String request;
  private final String at;

  /** For the predictions that the model made in answer to a request. */
  LogLine(ServedModel model, String request, Instant at) {
    this.model = model;
    this.request = request;
    this.at = at.toString();
  }

  /**
   * The line of a prediction, with its end.
   *
   * @param position of the record in its request, from 0
   * @param record as it was sent, for its key
   */
  byte[] of(int position, RawRecord record, Outcome.Scored scored) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Answer.FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeNumberField("version", VERSION);
      json.writeStringField("at", at);
      json.writeStringField("request", request);
      json.writeNumberField("record", position);
      json.writeStringField("model", model.version());
      object(json, "key", model.reader().key(record));
      values(json, scored.typed());
      score(json, scored);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write to memory", e);
    }
    return out.toByteArray();
  }

  private void values(JsonGenerator json, Object[] typed) throws IOException {
    List<Column> columns = model.model().columns().columns();
    json.writeObjectFieldStart("values");
    for (int i = 0; i < columns.size(); i++) {
      if (model.reads(columns.get(i))) {
        json.writeFieldName(columns.get(i).name());
        value(json, typed[i]);
      }
    }
    json.writeEndObject();
  }

  private void score(JsonGenerator json, Outcome.Scored scored) throws IOException {
    double[] probabilities = scored.score().probabilities();
    json.writeFieldName("probabilities");
    json.writeArray(probabilities, 0, probabilities.length);
    json.writeStringField("decision", model.model().classes().get(scored.score().decision()));
  }

  private static void object(JsonGenerator json, String name, Map<String, Object> values)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Object> each : values.entrySet()) {
      json.writeFieldName(each.getKey());
      value(json, each.getValue());
    }
    json.writeEndObject();
  }

  /** Numbers and flags as such, anything else as text; JSON has no infinity. */
  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value.toString());
    }
  }
}
