package leat.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Text that is HTML already; everything else is escaped when it becomes part of it.
 *
 * @param html well-formed as XML
 */
record Markup(String html) {
  static final Markup NONE = new Markup("");

  /** The template with each {@code {}} replaced by the next value, escaped unless it is markup. */
  static Markup of(String template, Object... values) {
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (Object value : values) {
      int hole = template.indexOf("{}", from);
      if (hole < 0) {
        throw new IllegalArgumentException("More values than holes in template: " + template);
      }
      html.append(template, from, hole).append(inserted(value));
      from = hole + 2;
    }
    if (template.indexOf("{}", from) >= 0) {
      throw new IllegalArgumentException("More holes than values in template: " + template);
    }
    return new Markup(html.append(template, from, template.length()).toString());
  }

  /** One after the other. */
  static Markup all(List<Markup> parts) {
    return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining("\n")));
  }

  /** One after the other. */
  static Markup all(Markup... parts) {
    return all(List.of(parts));
  }

  private static String inserted(Object value) {
    return value instanceof Markup markup ? markup.html : escaped(String.valueOf(value));
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(safe, character));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int character) {
    switch (character) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(isText(character) ? character : 0xFFFD);
    }
  }

  /** Control characters, surrogates without a partner and the like stand in no document. */
  private static boolean isText(int character) {
    return character == '\t'
        || character == '\n'
        || character >= 0x20 && character < 0x7F
        || character >= 0xA0 && character < Character.MIN_SURROGATE
        || character > Character.MAX_SURROGATE && character < 0xFFFE
        || character > 0xFFFF;
  }
}
