package leat.onnx;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of rows as {@link InputForm} says that they are given; texts as places in a table. */
final class Feed {
  private static final long MICROS_PER_SECOND = 1_000_000;

  private final Map<String, Long> texts = new LinkedHashMap<>();

  /** The texts of all values so far, in the order of their places. */
  List<String> texts() {
    // a table must not be empty
    return texts.isEmpty() ? List.of("") : new ArrayList<>(texts.keySet());
  }

  /** A text's place in the table. */
  long place(Object value) {
    String text = value == null ? InputForm.MISSING_TEXT : (String) value;
    return texts.computeIfAbsent(text, unknown -> (long) texts.size());
  }

  /** Days or microseconds since 1970. */
  static long integer(Object value) {
    if (value == null) {
      return InputForm.MISSING_INTEGER;
    }
    return value instanceof LocalDate date ? date.toEpochDay() : micros((Instant) value);
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / 1_000;
  }

  /** A number; 1 and 0 for true and false. */
  static double number(Object value) {
    if (value == null) {
      return Double.NaN;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return ((Number) value).doubleValue();
  }
}
