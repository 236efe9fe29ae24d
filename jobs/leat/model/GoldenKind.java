package leat.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a golden row comes from. */
public enum GoldenKind {
  /** A row of the data, as it was cleaned. */
  DRAWN,
  /** A drawn row without the value of a column, and one without any. */
  MISSING,
  /** A drawn row with another one of the categories that were learned. */
  CATEGORY,
  /** A drawn row with a category that was not learned. */
  UNSEEN,
  /** A drawn row with an empty text, or one of characters that programs take for others. */
  ODD_TEXT,
  /** A drawn row with a very large or small number, or a time at an end of what there is. */
  EXTREME,
  /** A drawn row with a number at, just below or just above a bin's edge, a knot or a split. */
  BORDER,
  /** Several of these at once, or all of them by chance. */
  MIXED,
  /** Texts as a source might have them, which the value rules read or refuse. */
  RAW;

  /** As it stands in files, such as {@code odd-text}. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that text; files of the first version did not say. */
  static GoldenKind of(String text) {
    for (GoldenKind kind : values()) {
      if (kind.text().equals(text)) {
        return kind;
      }
    }
    return MIXED;
  }
}
