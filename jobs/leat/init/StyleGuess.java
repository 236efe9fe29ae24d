package leat.init;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.job.TextRecords;
import leat.job.TextRecords.Style;

/**
 * How records are most likely written.
 *
 * @param style found
 * @param fields of most records
 * @param fraction of the records that have so many
 * @param records the first ones that have so many
 * @param others the first ones that have not
 */
record StyleGuess(
    Style style, int fields, double fraction, List<String[]> records, List<String[]> others) {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ':', '^', '~');
  private static final String COMMENTS = "#|%!/";
  private static final int LOOKED_AT = 1000;
  private static final double CLEARLY = 0.02;

  /**
   * Guesses from the beginning of a text.
   *
   * @param text ends with a whole record
   */
  static StyleGuess of(String text, TextRecords reader) {
    List<StyleGuess> guesses = new ArrayList<>();
    Character quote = quote(text);
    Character escape = quote != null && isEscapedByBackslash(text, quote) ? '\\' : null;
    for (char delimiter : DELIMITERS) {
      guesses.add(tried(text, new Style(delimiter, quote, escape, null), reader));
    }
    StyleGuess best =
        guesses.stream()
            .filter(guess -> guess.fields() > 1)
            .max(Comparator.comparingDouble(StyleGuess::score))
            .orElse(guesses.get(0));
    return best.withComment(text, reader);
  }

  /** Records of one width weigh most; among equals, more fields and more that are typed. */
  private double score() {
    double typed = Typed.fraction(records);
    return Math.floor(fraction / CLEARLY) + typed + Math.min(fields, 50) / 1000.0;
  }

  /** A character by which records begin that are of another width, and none of the usual ones. */
  private StyleGuess withComment(String text, TextRecords reader) {
    for (char comment : COMMENTS.toCharArray()) {
      boolean usual = records.stream().anyMatch(record -> begins(record, comment));
      boolean odd = others.stream().anyMatch(record -> begins(record, comment));
      if (odd && !usual && comment != style.delimiter()) {
        return tried(
            text, new Style(style.delimiter(), style.quote(), style.escape(), comment), reader);
      }
    }
    return this;
  }

  private static boolean begins(String[] record, char c) {
    return !record[0].isEmpty() && record[0].charAt(0) == c;
  }

  private static StyleGuess tried(String text, Style style, TextRecords reader) {
    List<String[]> all = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TextRecords.Count count =
        reader.read(
            new ByteArrayInputStream(bytes),
            style,
            0,
            record -> {
              all.add(record);
              return all.size() < LOOKED_AT;
            });
    int fields = usualWidth(all);
    List<String[]> usual = all.stream().filter(record -> record.length == fields).toList();
    double fraction = all.isEmpty() ? 0 : (double) usual.size() / (all.size() + count.broken());
    List<String[]> others = all.stream().filter(record -> record.length != fields).toList();
    return new StyleGuess(style, fields, fraction, usual, others);
  }

  private static int usualWidth(List<String[]> records) {
    Map<Integer, Integer> widths = new HashMap<>();
    records.forEach(record -> widths.merge(record.length, 1, Integer::sum));
    return widths.entrySet().stream()
        .max(
            Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparingInt(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** The double quote, unless only single ones stand where fields begin. */
  private static Character quote(String text) {
    long doubles = starts(text, '"');
    long singles = starts(text, '\'');
    return doubles == 0 && singles > 3 && ends(text, '\'') > singles / 2 ? '\'' : '"';
  }

  private static long starts(String text, char quote) {
    return beside(text, quote, -1);
  }

  private static long ends(String text, char quote) {
    return beside(text, quote, 1);
  }

  /** Quotes with a delimiter or the end of a line on one side. */
  private static long beside(String text, char quote, int side) {
    long count = 0;
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      int beside = at + side;
      boolean end = beside < 0 || beside >= text.length();
      char c = end ? '\n' : text.charAt(beside);
      count += c == '\n' || c == '\r' || DELIMITERS.contains(c) ? 1 : 0;
    }
    return count;
  }

  private static boolean isEscapedByBackslash(String text, char quote) {
    String escaped = "\\" + quote;
    int at = text.indexOf(escaped);
    // A path such as "C:\" ends with a backslash and needs none before its quote.
    boolean inside =
        at >= 0
            && at + 2 < text.length()
            && !DELIMITERS.contains(text.charAt(at + 2))
            && "\r\n".indexOf(text.charAt(at + 2)) < 0;
    return inside && !text.contains("" + quote + quote);
  }
}
