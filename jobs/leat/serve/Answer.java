package leat.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import leat.explain.Reason;
import leat.explain.Reasons;
import leat.model.Score;

/** Writes what became of records as JSON. */
final class Answer {
  /** Writes numbers as quickly as Java can. */
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private static final int USUAL_LENGTH = 256;

  private final ServedModel model;

  Answer(ServedModel model) {
    this.model = model;
  }

  /** One record's score, or many records' outcomes. */
  byte[] json(List<Outcome> outcomes, Batch.Form form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_LENGTH);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      switch (form) {
        case JSON_OBJECT -> one(json, outcomes.get(0), true);
        case NDJSON -> lines(json, outcomes);
        default -> array(json, outcomes);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write to memory", e);
    }
    return out.toByteArray();
  }

  private void array(JsonGenerator json, List<Outcome> outcomes) throws IOException {
    json.writeStartObject();
    json.writeStringField("model", model.version());
    json.writeNumberField("records", outcomes.size());
    json.writeNumberField(
        "refused", outcomes.stream().filter(o -> o instanceof Outcome.Refused).count());
    json.writeArrayFieldStart("predictions");
    for (Outcome outcome : outcomes) {
      one(json, outcome, false);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void lines(JsonGenerator json, List<Outcome> outcomes) throws IOException {
    json.setRootValueSeparator(null);
    for (Outcome outcome : outcomes) {
      one(json, outcome, true);
      json.writeRaw('\n');
    }
  }

  private void one(JsonGenerator json, Outcome outcome, boolean withModel) throws IOException {
    json.writeStartObject();
    if (withModel) {
      json.writeStringField("model", model.version());
    }
    if (outcome instanceof Outcome.Scored scored) {
      score(json, scored.score());
      if (scored.reasons() != null) {
        reasons(json, scored.reasons());
      }
    } else if (outcome instanceof Outcome.Refused refused) {
      problems(json, refused.problems());
    }
    json.writeEndObject();
  }

  private void score(JsonGenerator json, Score score) throws IOException {
    List<String> classes = model.model().classes();
    json.writeStringField("decision", classes.get(score.decision()));
    if (classes.size() == 2) {
      json.writeNumberField("probability", score.probabilities()[1]);
    }
    json.writeObjectFieldStart("probabilities");
    for (int k = 0; k < classes.size(); k++) {
      json.writeNumberField(classes.get(k), score.probabilities()[k]);
    }
    json.writeEndObject();
  }

  /** base + contributions + others = total, in margins or probabilities. */
  private static void reasons(JsonGenerator json, Reasons reasons) throws IOException {
    json.writeObjectFieldStart("reasons");
    json.writeStringField("outcome", reasons.outcome());
    json.writeStringField("space", reasons.space().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("base", reasons.base());
    json.writeNumberField("total", reasons.total());
    json.writeArrayFieldStart("columns");
    for (Reason reason : reasons.top()) {
      json.writeStartObject();
      json.writeStringField("column", reason.column());
      json.writeStringField("value", reason.value());
      json.writeNumberField("contribution", reason.contribution());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("others", reasons.others());
    json.writeEndObject();
  }

  private static void problems(JsonGenerator json, List<FieldProblem> problems) throws IOException {
    json.writeArrayFieldStart("errors");
    for (FieldProblem problem : problems) {
      json.writeStartObject();
      json.writeStringField("field", problem.field());
      json.writeStringField("rule", problem.rule());
      json.writeStringField("detail", problem.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
