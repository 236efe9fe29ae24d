package leat.config;

import com.typesafe.config.ConfigValue;
import java.nio.charset.Charset;
import java.util.Optional;
import leat.config.SourceSettings.Csv;

/** Reads a CSV dialect; one of tabs has no quotes unless they are set. */
final class CsvReading {
  private CsvReading() {}

  static Csv read(Section section, boolean tabs) {
    Character delimiter =
        section.optional("delimiter", CsvReading::delimiter).orElse(tabs ? '\t' : ',');
    Character quote =
        section
            .optional("quote", CsvReading::character)
            .orElse(tabs ? Optional.empty() : Optional.of('"'))
            .orElse(null);
    Character escape = section.value("escape", CsvReading::character).orElse(null);
    Csv csv =
        new Csv(
            delimiter,
            quote,
            quote == null ? null : escape,
            section.value("comment", CsvReading::character).orElse(null),
            section.value("header", Kind::flag),
            section.value("charset", CsvReading::charset));
    if (delimiter.equals(csv.quote()) || delimiter.equals(csv.comment())) {
      section
          .report()
          .problem("delimiter", "must differ from quote and comment, found " + delimiter, "quote");
    }
    section.end();
    return csv;
  }

  private static Character delimiter(ConfigValue value) throws Unfit {
    return character(value).orElseThrow(() -> new Unfit("must be one character or tab"));
  }

  /** One character, or none for the empty text; a tab may be written out. */
  private static Optional<Character> character(ConfigValue value) throws Unfit {
    String text = Kind.scalar(value);
    if (text.equals("tab") || text.equals("\\t")) {
      return Optional.of('\t');
    }
    if (text.length() > 1) {
      throw new Unfit("must be one character or tab");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(0));
  }

  private static String charset(ConfigValue value) throws Unfit {
    try {
      return Charset.forName(Kind.text(value)).name();
    } catch (IllegalArgumentException e) {
      throw new Unfit("must be a charset that Java knows, such as UTF-8 or windows-1252");
    }
  }
}
