package leat.serve;

import java.util.ArrayList;
import java.util.List;

/** Takes records out of lines of JSON; a line that is none does not stop the others. */
final class NdjsonRecords {
  private final JsonRecords json;
  private final int mostRecords;

  NdjsonRecords(JsonRecords json, int mostRecords) {
    this.json = json;
    this.mostRecords = mostRecords;
  }

  Batch body(String text, Fields fields) {
    List<RawRecord> records = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        if (records.size() == mostRecords) {
          throw JsonRecords.tooMany(mostRecords);
        }
        records.add(record(line, number, fields));
      }
    }
    return new Batch(records, Batch.Form.NDJSON);
  }

  private RawRecord record(String line, int number, Fields fields) {
    try {
      return json.record(line, fields);
    } catch (ProblemException malformed) {
      RawRecord record = fields.record();
      record.unreadable(
          FieldProblem.of("line " + number, "malformed", malformed.problem().detail()));
      return record;
    }
  }
}
