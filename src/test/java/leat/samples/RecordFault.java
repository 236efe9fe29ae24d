package leat.samples;

import java.util.ArrayList;
import java.util.List;

/** Faults that leave a row no proper CSV record. */
enum RecordFault implements Fault {
  TOO_FEW("too few fields", 0.003, "too few fields") {
    @Override
    String write(List<String> fields) {
      return CsvText.record(fields.subList(0, 10));
    }
  },
  TOO_MANY("too many fields (a comma in a note without quotes)", 0.003, "too many fields") {
    @Override
    String write(List<String> fields) {
      return withNote(fields, "busy, call later");
    }
  },
  TEXT_AFTER_QUOTE("text after a closing quote", 0.001, "text after closing quote") {
    @Override
    String write(List<String> fields) {
      return withNote(fields, "\"call back\" soon");
    }
  },
  UNCLOSED_QUOTE("unclosed quote (in the middle and at the end)", 0, "unclosed quote") {
    @Override
    String write(List<String> fields) {
      return withNote(fields, "\"call back");
    }

    @Override
    public int count(int rows) {
      return 2;
    }
  };

  private final String says;
  private final double rate;
  private final String reason;

  RecordFault(String says, double rate, String reason) {
    this.says = says;
    this.rate = rate;
    this.reason = reason;
  }

  /** The record with the fault. */
  abstract String write(List<String> fields);

  /** The record with a note that is written as given. */
  private static String withNote(List<String> fields, String written) {
    int note = Row.COLUMNS.indexOf("note");
    List<String> parts = new ArrayList<>();
    parts.add(CsvText.record(fields.subList(0, note)));
    parts.add(written);
    parts.add(CsvText.record(fields.subList(note + 1, fields.size())));
    return String.join(",", parts);
  }

  @Override
  public String says() {
    return says;
  }

  @Override
  public double rate() {
    return rate;
  }

  @Override
  public Fate fate() {
    return Fate.BROKEN_RECORD;
  }

  @Override
  public List<String> reasons() {
    return List.of(reason);
  }
}
