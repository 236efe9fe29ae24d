package leat.contract;

import java.util.List;
import java.util.Optional;

/**
 * Which formats a type takes.
 *
 * <p>Numbers: how 1234.56 is written, one of {@code 1234.56}, {@code 1234,56}, {@code 1,234.56},
 * {@code 1.234,56}, {@code 1 234,56} and {@code 1'234.56}. Dates and timestamps: patterns of {@link
 * java.time.format.DateTimeFormatter}. Other types take none.
 */
public final class Formats {
  private Formats() {}

  /** What a format of that type must be, when the given one is not; else empty. */
  public static Optional<String> problem(ColumnType type, String format) {
    return switch (type) {
      case INT, LONG, DOUBLE ->
          unless(
              NumberParser.isStyle(format),
              "must be how 1234.56 is written, such as \"1.234,56\" or \"1,234.56\"");
      case DATE ->
          unless(
              TimeParser.isPattern(type, format), "must be a date pattern such as \"dd/MM/yyyy\"");
      case TIMESTAMP ->
          unless(
              TimeParser.isPattern(type, format),
              "must be a date and time pattern such as \"yyyy-MM-dd HH:mm:ss\"");
      case STRING, BOOLEAN -> Optional.of("must be empty for this type");
    };
  }

  static void check(ColumnType type, List<String> formats) {
    for (String format : formats) {
      problem(type, format)
          .ifPresent(
              rule -> {
                throw new IllegalArgumentException(
                    "Invalid formats: " + rule + ", found \"" + format + "\"");
              });
    }
  }

  private static Optional<String> unless(boolean valid, String rule) {
    return valid ? Optional.empty() : Optional.of(rule);
  }
}
