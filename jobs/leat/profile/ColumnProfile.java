package leat.profile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a column holds.
 *
 * @param column its name
 * @param kind how it is stored
 * @param counts of rows and of different values
 * @param type what its values most likely are
 * @param min the earliest, of stored dates and times; else null
 * @param max the latest
 * @param numbers what is known of the values that are plain numbers; null where there is none
 * @param text what is known of texts; null where values are stored as something else
 * @param top the most frequent values, the most frequent first
 * @param topMissed by how many rows a count of {@code top} may be too low; 0: all are exact
 */
public record ColumnProfile(
    String column,
    ValueKind kind,
    Counts counts,
    LikelyType type,
    String min,
    String max,
    NumberProfile numbers,
    Text text,
    List<Value> top,
    long topMissed) {

  /**
   * Counts of a column.
   *
   * @param rows all
   * @param nulls rows without a value
   * @param blank rows with a text of nothing but white space
   * @param notFinite rows with NaN or an infinity
   * @param distinct different values, the empty text included
   * @param exact whether {@code distinct} is; else it is off by less than 3 %, 99 times of 100
   */
  public record Counts(
      long rows, long nulls, long blank, long notFinite, long distinct, boolean exact) {}

  /**
   * Texts that are neither blank nor mean that there is no value; white space around them does not
   * count.
   *
   * @param shortest characters
   * @param longest characters
   * @param meanLength characters
   * @param meanWords separated by spaces
   * @param missing rows by text, of those texts that usually mean that there is no value
   * @param patterns the most frequent forms, see {@link PatternTally}
   */
  public record Text(
      int shortest,
      int longest,
      double meanLength,
      double meanWords,
      Map<String, Long> missing,
      List<Value> patterns) {
    /** Sorts the texts. */
    public Text {
      missing = new TreeMap<>(missing);
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * A value or pattern and the rows that hold it.
   *
   * @param value as a text, cut behind 128 bytes
   * @param rows at least so many
   */
  public record Value(String value, long rows) {}

  /** Rows that hold a value: no null, no blank text, no text that means the same. */
  public long present() {
    long without = counts.nulls() + counts.blank() + counts.notFinite();
    long missing = text == null ? 0 : text.missing().values().stream().mapToLong(n -> n).sum();
    return counts.rows() - without - missing;
  }
}
