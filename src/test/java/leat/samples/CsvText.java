package leat.samples;

import java.util.List;
import java.util.stream.Collectors;

/** Writes RFC 4180 records, with quotes only where they are needed. */
public final class CsvText {
  private CsvText() {}

  /** One record, without line feed. */
  public static String record(List<String> fields) {
    return fields.stream().map(CsvText::field).collect(Collectors.joining(","));
  }

  private static String field(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
