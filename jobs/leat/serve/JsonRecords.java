package leat.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import leat.OneLine;

/**
 * Takes the values of records out of JSON: a text as what it says, a number with all its digits.
 *
 * <p>Strictly what RFC 8259 has; a name that comes twice is refused, since nobody knows which of
 * the values a reader would take.
 */
final class JsonRecords {
  private static final int LONGEST_DETAIL = 160;
  private static final int LONGEST_NUMBER = 1000;

  private final JsonFactory factory;
  private final int mostRecords;

  /**
   * A reader with limits.
   *
   * @param nesting most objects and arrays inside each other
   * @param mostRecords of one body
   */
  JsonRecords(int nesting, int mostRecords) {
    this.mostRecords = mostRecords;
    this.factory =
        new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(nesting)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
  }

  /**
   * The one record or the records of a body.
   *
   * @throws ProblemException when it is neither an object nor an array of objects
   */
  Batch body(String text, Fields fields) {
    try (JsonParser parser = factory.createParser(text)) {
      JsonToken first = parser.nextToken();
      boolean many = first == JsonToken.START_ARRAY;
      List<RawRecord> records = many ? array(parser, fields) : List.of(object(parser, fields));
      end(parser);
      return new Batch(records, many ? Batch.Form.JSON_ARRAY : Batch.Form.JSON_OBJECT);
    } catch (JsonProcessingException e) {
      throw malformed(e);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read a text", e);
    }
  }

  /** The record of a text that is one object. */
  RawRecord record(String text, Fields fields) {
    try (JsonParser parser = factory.createParser(text)) {
      parser.nextToken();
      RawRecord record = object(parser, fields);
      end(parser);
      return record;
    } catch (JsonProcessingException e) {
      throw malformed(e);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read a text", e);
    }
  }

  private List<RawRecord> array(JsonParser parser, Fields fields) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (records.size() == mostRecords) {
        throw tooMany(mostRecords);
      }
      records.add(object(parser, fields));
    }
    return records;
  }

  private static RawRecord object(JsonParser parser, Fields fields) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new ProblemException(
          Problem.malformed("Cannot read the body: a record must be a JSON object" + at(parser)));
    }
    RawRecord record = fields.record();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      field(parser, name, fields, record);
    }
    return record;
  }

  /** Takes a field's value, or those inside it, which are called by the path to them. */
  private static void field(JsonParser parser, String name, Fields fields, RawRecord record)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isScalarValue() || !fields.holdsOthers(name)) {
      single(parser, name, fields, record);
    } else if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String inner = name + '.' + parser.currentName();
        parser.nextToken();
        field(parser, inner, fields, record);
      }
    } else {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        field(parser, name + '.' + i, fields, record);
      }
    }
  }

  private static void single(JsonParser parser, String name, Fields fields, RawRecord record)
      throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL && fields.holdsOthers(name)) {
      return;
    }
    int position = fields.position(name, record);
    if (position < 0) {
      parser.skipChildren();
    } else if (!record.put(position, value(parser, name, record))) {
      record.problem(FieldProblem.of(name, "twice", "must be given once, found it twice"));
    }
  }

  private static String value(JsonParser parser, String name, RawRecord record) throws IOException {
    JsonToken token = parser.currentToken();
    if (!token.isScalarValue()) {
      String found = token == JsonToken.START_OBJECT ? "an object" : "an array";
      parser.skipChildren();
      record.problem(FieldProblem.of(name, "type", "must be a single value, found " + found));
      return null;
    }
    String text = token == JsonToken.VALUE_NULL ? null : parser.getText();
    if (text != null && !Texts.isWhole(text)) {
      record.problem(FieldProblem.of(name, "type", "must be text, found half a surrogate pair"));
      return null;
    }
    return text;
  }

  private static void end(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw new ProblemException(
          Problem.malformed("Cannot read the body: nothing may follow" + at(parser)));
    }
  }

  static ProblemException tooMany(int most) {
    return new ProblemException(
        Problem.tooLarge("The body must have at most " + most + " records"));
  }

  private static String at(JsonParser parser) {
    var location = parser.currentTokenLocation();
    return ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static ProblemException malformed(JsonProcessingException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " at line %d, column %d"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    String reason = OneLine.of(e.getOriginalMessage().strip(), LONGEST_DETAIL);
    return new ProblemException(
        Problem.malformed("Cannot read the body: it is not valid JSON" + where + ": " + reason));
  }
}
