package leat.profile;

import java.util.List;
import java.util.Map;

/** Puts together what the parts of a sketch know. */
record Summary(ValueKind kind, TextSketch texts, Entries entries, long missed) {
  private static final int TOP_VALUES = 50;
  private static final int TOP_PATTERNS = 5;

  ColumnProfile profile(String name, ColumnProfile.Counts rows, NumberProfile numbers) {
    boolean time = kind == ValueKind.DATE || kind == ValueKind.TIMESTAMP;
    String min = numbers == null ? null : kind.text(bits(numbers.min()));
    String max = numbers == null ? null : kind.text(bits(numbers.max()));
    return new ColumnProfile(
        name,
        kind,
        rows,
        kind == ValueKind.TEXT ? LikelyType.of(texts.types) : LikelyType.stored(kind),
        time ? min : null,
        time ? max : null,
        time ? null : numbers,
        text(),
        entries.top(TOP_VALUES, missed),
        missed);
  }

  private long bits(double number) {
    return kind == ValueKind.DOUBLE ? Double.doubleToLongBits(number) : (long) number;
  }

  private ColumnProfile.Text text() {
    if (kind != ValueKind.TEXT || texts.texts == 0) {
      return kind == ValueKind.TEXT
          ? new ColumnProfile.Text(0, 0, 0, 0, Map.copyOf(texts.missing), List.of())
          : null;
    }
    return new ColumnProfile.Text(
        texts.shortest,
        texts.longest,
        (double) texts.characters / texts.texts,
        (double) texts.words / texts.texts,
        texts.missing,
        texts.patterns.top(TOP_PATTERNS));
  }
}
