package leat.contract;

import java.util.List;
import java.util.Map;

/**
 * Numbers written with a grouping or a decimal comma, brought into plain form.
 *
 * <p>A style is named by how it writes 1234.56. Grouping may be left out; where it is used, groups
 * have three digits, so that {@code 1.5} is no number in the style {@code 1.234,56}.
 */
final class NumberParser {
  private static final char NO_GROUPS = 0;
  private static final Map<String, char[]> STYLES =
      Map.of(
          "1234.56", new char[] {NO_GROUPS, '.'},
          "1234,56", new char[] {NO_GROUPS, ','},
          "1,234.56", new char[] {',', '.'},
          "1.234,56", new char[] {'.', ','},
          "1 234,56", new char[] {' ', ','},
          "1'234.56", new char[] {'\'', '.'});

  private final char group;
  private final char point;

  private NumberParser(char[] style) {
    group = style[0];
    point = style[1];
  }

  /** Whether the format names a style. */
  static boolean isStyle(String format) {
    return STYLES.containsKey(format);
  }

  /** A parser of plain numbers, or of numbers in the first of the styles that fits. */
  static ValueParser of(List<String> styles, ValueParser plain) {
    if (styles.isEmpty()) {
      return plain;
    }
    return ValueParser.first(
        styles.stream().map(style -> styled(style, plain)).toArray(ValueParser[]::new));
  }

  private static ValueParser styled(String style, ValueParser plain) {
    NumberParser parser = new NumberParser(STYLES.get(style));
    return text -> {
      String plainText = parser.plainText(text);
      return plainText == null ? null : plain.parse(plainText);
    };
  }

  /** The text without groups and with a point, or null when its groups are wrong. */
  private String plainText(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int groupStart = -1; // where the digits after the last separator start, in out
    int i = Decimals.signLength(text);
    out.append(text, 0, i);
    for (; i < text.length() && text.charAt(i) != point; i++) {
      char c = text.charAt(i);
      if (!isGroup(c)) {
        out.append(c);
      } else if (endsGroup(text, out.length(), groupStart)) {
        groupStart = out.length();
      } else {
        return null;
      }
    }
    if (groupStart >= 0 && groupLength(out, groupStart) != 3) {
      return null;
    }
    return i == text.length() ? out.toString() : withFraction(out, text, i);
  }

  private static int groupLength(StringBuilder out, int start) {
    int end = start;
    while (end < out.length() && Decimals.isDigit(out.charAt(end))) {
      end++;
    }
    return end - start;
  }

  private static boolean endsGroup(String text, int length, int groupStart) {
    int first = groupStart < 0 ? Decimals.signLength(text) : groupStart;
    int digits = length - first;
    return groupStart < 0 ? digits >= 1 && digits <= 3 : digits == 3;
  }

  private static String withFraction(StringBuilder out, String text, int at) {
    boolean secondPoint = text.indexOf('.', at + 1) >= 0;
    return secondPoint ? null : out.append('.').append(text, at + 1, text.length()).toString();
  }

  private boolean isGroup(char c) {
    return group == ' ' ? Cleaner.isWhiteSpace(c) : group != NO_GROUPS && c == group;
  }
}
