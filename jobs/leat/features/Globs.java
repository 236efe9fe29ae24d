package leat.features;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Globs over source file names as regular expressions. */
final class Globs {
  private Globs() {}

  /** {@code *} stands for any text, {@code ?} for one character; the whole name must match. */
  static String regex(String glob) {
    return glob.codePoints().mapToObj(Globs::one).collect(Collectors.joining("", "^", "$"));
  }

  private static String one(int c) {
    return switch (c) {
      case '*' -> ".*";
      case '?' -> ".";
      default -> Pattern.quote(Character.toString(c));
    };
  }
}
