package leat.export;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names and values as text in a statement of MLlib's {@code SQLTransformer}.
 *
 * <p>Two things replace text before the parser sees it: the transformer puts its table's name for
 * {@code __THIS__}, and Spark puts settings for <code>${...}</code>. What they could touch, and
 * what quoting could get wrong, is written in hexadecimal.
 */
final class SparkSql {
  private static final Pattern PLAIN_TEXT = Pattern.compile("[A-Za-z0-9 .,;:/+()-]*");
  private static final Pattern REPLACED = Pattern.compile("__THIS__|\\$\\{");

  private SparkSql() {}

  /** A column's name, dots, spaces and backticks included. */
  static String column(String name) {
    String quoted = "`" + name.replace("`", "``") + "`";
    return REPLACED.matcher(name).find() ? "IDENTIFIER(" + text(quoted) + ")" : quoted;
  }

  /** A text as a string expression. */
  static String text(String value) {
    if (PLAIN_TEXT.matcher(value).matches()) {
      return "'" + value + "'";
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return "CAST(X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "' AS STRING)";
  }

  /** A finite number as a double expression with the same bits. */
  static String number(double value) {
    return "(" + value + "D)";
  }
}
