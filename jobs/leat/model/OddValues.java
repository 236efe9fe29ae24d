package leat.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import leat.contract.ColumnType;

/** Values of a type that programs most often disagree on. */
final class OddValues {
  /** A text that no data has. */
  static final String NEVER_SEEN = "a category that was never seen";

  private static final List<Object> TEXTS =
      List.of(
          "",
          " ",
          NEVER_SEEN,
          "e\u0301 is not \u00e9",
          "\u0130stanbul \u1e9e",
          "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
          "\ud83d\ude80\ud83d\udc69\u200d\ud83d\udd2c",
          "\ufeffx\u2028y\u00a0z",
          "'\"`\\ ${x} __THIS__ \t\n;--");

  private OddValues() {}

  /** Odd values of that type, all of which a cleaned column can hold. */
  static List<Object> of(ColumnType type) {
    return switch (type) {
      case STRING -> TEXTS;
      case INT -> List.of(0, -1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1);
      case DOUBLE ->
          List.of(
              0.0,
              -0.0,
              Double.MIN_VALUE,
              -Double.MIN_NORMAL,
              0.1 + 0.2,
              1e300,
              -1e300,
              Double.MAX_VALUE,
              -Double.MAX_VALUE);
      case BOOLEAN -> List.of(false, true);
      case DATE ->
          List.of(
              LocalDate.of(1, 1, 1),
              LocalDate.EPOCH,
              LocalDate.of(2000, 2, 29),
              LocalDate.of(9999, 12, 31));
      case TIMESTAMP ->
          List.of(
              Instant.parse("0001-01-02T00:00:00Z"),
              Instant.parse("1969-12-31T23:59:59.999999Z"),
              Instant.EPOCH,
              Instant.parse("9999-12-30T23:59:59.999999Z"));
    };
  }

  /** What such a value is an example of. */
  static GoldenKind kind(Object value) {
    if (!(value instanceof String)) {
      return GoldenKind.EXTREME;
    }
    return value.equals(NEVER_SEEN) ? GoldenKind.UNSEEN : GoldenKind.ODD_TEXT;
  }
}
