package leat.serve;

import leat.config.ServeSettings.Limits;

/** Takes records out of bodies, by their media type. */
final class Bodies {
  private final JsonRecords json;
  private final NdjsonRecords ndjson;
  private final int mostRecords;

  Bodies(Limits limits) {
    this.mostRecords = limits.records();
    this.json = new JsonRecords(limits.nesting(), mostRecords);
    this.ndjson = new NdjsonRecords(json, mostRecords);
  }

  /**
   * The records of a body.
   *
   * @throws ProblemException when they cannot be read
   */
  Batch read(byte[] body, MediaType type, RecordReader reader) {
    String text = Texts.utf8(body);
    if (text.isBlank()) {
      throw new ProblemException(Problem.malformed("Cannot read the body: it is empty"));
    }
    return switch (type) {
      case JSON -> json.body(text, reader.fields());
      case NDJSON -> ndjson.body(text, reader.fields());
      case CSV -> new CsvRecords(reader, mostRecords).body(text);
    };
  }
}
