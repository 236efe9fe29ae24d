package leat.init;

import java.util.List;
import leat.contract.ColumnType;
import leat.profile.TextType;

/** How much of some records is numbers, dates and truth values. */
final class Typed {
  private static final int LOOKED_AT = 100;

  private Typed() {}

  /** The fraction of the fields that are no plain text. */
  static double fraction(List<String[]> records) {
    long fields = 0;
    long typed = 0;
    for (String[] record : records.subList(0, Math.min(LOOKED_AT, records.size()))) {
      for (String field : record) {
        fields++;
        typed += isTyped(field) ? 1 : 0;
      }
    }
    return fields == 0 ? 0 : (double) typed / fields;
  }

  /** Whether a text is a number, a date, a time or a truth value. */
  static boolean isTyped(String field) {
    return TextType.of(field.strip()) != ColumnType.STRING;
  }
}
