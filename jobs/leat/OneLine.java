package leat;

/** Texts of unknown origin as a message or a table can show them. */
public final class OneLine {
  private OneLine() {}

  /**
   * The text on one line, with its control characters written out, so that none reaches a terminal.
   *
   * @param longest how many characters are shown; a longer text ends with three dots behind them
   */
  public static String of(String text, int longest) {
    int end = text.length() <= longest ? text.length() : longest;
    boolean halved = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    String start = text.substring(0, halved ? end - 1 : end);
    return visible(start, "") + (end < text.length() ? "..." : "");
  }

  /** A message of several lines, tabs in them, with its other control characters written out. */
  public static String message(String text) {
    return visible(text, "\n\t");
  }

  private static String visible(String text, String kept) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(shown(c) || kept.indexOf(c) >= 0 ? String.valueOf(c) : escaped(c));
    }
    return line.toString();
  }

  /** Line and paragraph separators and marks that turn the direction round are not shown either. */
  private static boolean shown(char c) {
    int type = Character.getType(c);
    return !Character.isISOControl(c)
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && !(c >= '\u202a' && c <= '\u202e')
        && !(c >= '\u2066' && c <= '\u2069');
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u%04x".formatted((int) c);
    };
  }
}
