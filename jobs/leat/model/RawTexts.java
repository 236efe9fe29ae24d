package leat.model;

import java.util.ArrayList;
import java.util.List;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.ValueRules;

/** What a source might have in a column, good or of a wrong type or beyond its range. */
final class RawTexts {
  private static final List<Object> ANY =
      List.of("", " ", "\u00a0", "NULL", "n/a", "true", "x", "\u0661", "{}", true, 1L, 0.5);
  private static final List<Object> NUMBERS =
      List.of(
          " 1 ",
          "+1",
          "1.0",
          "1e2",
          "1.5",
          "1,5",
          "0x1F",
          "1_000",
          "1f",
          "NaN",
          "Infinity",
          "-Infinity",
          "1e400",
          "-1e400",
          "1e-400",
          "4.9e-324",
          "2147483648",
          "-2147483649",
          "9223372036854775808",
          "-9223372036854775809",
          "-0");
  private static final List<Object> TIMES =
      List.of(
          "2026-02-29",
          "2024-02-29",
          "29/02/2024",
          "0000-01-01",
          "10000-01-01",
          "2026-01-01T24:00:00Z",
          "2026-01-01T00:00:00.123456789+14:00",
          "1767225600");
  private static final List<Object> TRUTHS =
      List.of("yes", "NO", "1", "0", "2", "T", "tru", " true ", "\u0130");

  private RawTexts() {}

  /** Raw values of a column; its own rules read them, or refuse them. */
  static List<Object> of(Column column) {
    List<Object> raw = new ArrayList<>(ANY);
    raw.addAll(
        switch (column.type()) {
          case STRING -> OddValues.of(ColumnType.STRING);
          case INT, LONG, DOUBLE -> NUMBERS;
          case BOOLEAN -> TRUTHS;
          case DATE, TIMESTAMP -> TIMES;
        });
    ValueRules rules = column.rules();
    around(rules.min(), raw);
    around(rules.max(), raw);
    rules.missing().stream().limit(3).forEach(raw::add);
    rules.map().keySet().stream().limit(3).forEach(raw::add);
    rules.oneOf().stream().limit(3).forEach(raw::add);
    return raw;
  }

  private static void around(Double limit, List<Object> raw) {
    if (limit != null) {
      raw.addAll(List.of(limit, Math.nextDown(limit), Math.nextUp(limit), limit - 1, limit + 1));
    }
  }
}
