package leat.init;

import com.typesafe.config.ConfigUtil;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts as HOCON has them. */
final class Hocon {
  private static final Set<String> WORDS = Set.of("true", "false", "null", "include", "yes", "no");

  private Hocon() {}

  /** A text, in quotes. */
  static String text(String text) {
    return ConfigUtil.quoteString(text);
  }

  /** Texts between commas, in quotes where they need them. */
  static String texts(Collection<String> texts) {
    return texts.stream().map(Hocon::plain).collect(Collectors.joining(", "));
  }

  /** A name, in quotes where it needs them. */
  static String plain(String text) {
    boolean plain = text.matches("[A-Za-z][A-Za-z0-9_-]*") && !WORDS.contains(text);
    return plain ? text : text(text);
  }
}
