package leat.ingest;

import java.io.IOException;
import org.apache.spark.unsafe.types.UTF8String;

/** JSON objects as records; blank lines are left out. */
final class JsonRecords implements Records {
  private final JsonText json;
  private final JsonRecord record;
  private final Text text = new Text("UTF-8");
  private RecordKind kind;
  private Fault fault;

  JsonRecords(JsonText json, JsonRecord record) {
    this.json = json;
    this.record = record;
  }

  @Override
  public boolean next() throws IOException {
    kind = null;
    fault = null;
    if (!json.advance()) {
      return false;
    }
    if (json.blank()) {
      kind = RecordKind.BLANK;
      return true;
    }
    fault = json.tooLong() ? Fault.RECORD_TOO_LONG : contentFault();
    kind = fault == null ? RecordKind.ROW : RecordKind.BROKEN;
    return true;
  }

  private Fault contentFault() throws IOException {
    if (json.high() && !text.valid(json.bytes(), json.start(), json.length())) {
      return Fault.INVALID_BYTES;
    }
    return json.misplaced()
        ? Fault.MALFORMED_JSON
        : record.read(json.bytes(), json.start(), json.length());
  }

  @Override
  public RecordKind kind() {
    return kind;
  }

  @Override
  public Fault fault() {
    return fault;
  }

  @Override
  public long number() {
    return json.number();
  }

  @Override
  public long line() {
    return json.line();
  }

  @Override
  public long nextPosition() {
    return json.nextPosition();
  }

  @Override
  public UTF8String field(int field) {
    return UTF8String.fromString(record.value(field));
  }

  @Override
  public String raw() {
    return json.tooLong() ? null : text.of(json.bytes(), json.start(), json.length());
  }

  @Override
  public Sightings sightings() {
    return record.sightings();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
