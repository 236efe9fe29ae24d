package leat.samples;

import java.util.List;
import java.util.Locale;

/** Another way to write a value. */
interface Spelling {
  /** What people write for "no value". */
  Spelling NULL_TOKENS = oneOf("", "n/a", "unknown", "-", "N/A", "Unknown");

  /** The value as written the {@code turn}-th time. */
  String write(String value, int turn);

  /** Given texts in turn, whatever the value was. */
  static Spelling oneOf(String... texts) {
    return (value, turn) -> List.of(texts).get(turn % texts.length);
  }

  /** Upper case; spaces around; a capital letter; and the dot, hyphen or space people add. */
  static String variant(String value, int turn) {
    String capital = value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
    return switch (turn % 4) {
      case 0 -> value.toUpperCase(Locale.ROOT);
      case 1 -> "  " + value + " ";
      case 2 -> capital;
      default ->
          switch (value) {
            case "admin" -> "Admin.";
            case "blue-collar" -> "blue  collar";
            case "self-employed" -> "Self employed";
            case "email" -> "E-Mail";
            default -> capital + " ";
          };
    };
  }

  /** Yes and no in other words. */
  static String answer(String value, int turn) {
    boolean yes = value.equals("yes");
    return switch (turn % 3) {
      case 0 -> yes ? "YES" : "No";
      case 1 -> yes ? "y" : "n";
      default -> yes ? "1" : "0";
    };
  }

  /** 2025-12-31 as 31/12/2025. */
  static String dayFirst(String date, int turn) {
    String[] parts = date.split("-");
    return parts[2] + "/" + parts[1] + "/" + parts[0];
  }
}
