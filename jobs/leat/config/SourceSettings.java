package leat.config;

import com.typesafe.config.ConfigValue;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import leat.contract.Column;
import leat.contract.Contract;

/**
 * Where the data lies and how it is written.
 *
 * @param type {@code csv}
 * @param path files, folders or globs, at least one
 * @param columns names in the order of the file, for files without a header; else empty
 * @param unknownColumns whether file columns that the contract does not name are an error
 * @param csv the dialect
 */
public record SourceSettings(
    String type, List<String> path, List<String> columns, UnknownColumns unknownColumns, Csv csv) {
  /** Copies the lists. */
  public SourceSettings {
    path = List.copyOf(path);
    columns = List.copyOf(columns);
  }

  static SourceSettings read(Section section, Optional<Contract> contract) {
    String type = section.value("type", Kind.oneOf(List.of("csv")));
    List<String> path = section.required("path", Kind.list(Kind::text));
    if (path != null && path.isEmpty()) {
      section.report().problem("path", "must name at least one file, folder or glob, found []");
    }
    List<String> columns = section.value("columns", Kind.list(Kind::text));
    if (new HashSet<>(columns).size() < columns.size()) {
      section.report().problem("columns", "must name each column once, found " + columns);
    }
    contract.ifPresent(c -> checkNames(section, columns, c));
    UnknownColumns unknown = section.value("unknown-columns", Kind.option(UnknownColumns.class));
    Csv csv = Csv.read(section.section("csv"));
    if (!csv.header() && columns.isEmpty()) {
      section
          .report()
          .problem("columns", "must be given where the files have no header, found nothing");
    }
    section.end();
    return new SourceSettings(type, path == null ? List.of() : path, columns, unknown, csv);
  }

  private static void checkNames(Section section, List<String> columns, Contract contract) {
    List<String> lacking =
        contract.columns().stream().map(Column::name).filter(n -> !columns.contains(n)).toList();
    if (!columns.isEmpty() && !lacking.isEmpty()) {
      section
          .report()
          .problem("columns", "must name every column of the contract, found none of " + lacking);
    }
  }

  /** What happens to a file column that the contract does not name. */
  public enum UnknownColumns {
    /** The job stops with exit code 2. */
    FAIL,
    /** The column is left out, with a warning. */
    WARN
  }

  /**
   * A CSV dialect.
   *
   * @param delimiter between fields
   * @param quote around fields, or null for none
   * @param escape before a quote inside quotes; the quote itself for RFC 4180
   * @param comment first character of lines to leave out, or null
   * @param header whether each file starts with the names of its columns
   * @param charset a Java charset name
   * @param maxRecordBytes longest record read, in bytes
   */
  public record Csv(
      char delimiter,
      Character quote,
      Character escape,
      Character comment,
      boolean header,
      String charset,
      long maxRecordBytes) {
    private static final long LONGEST_RECORD = 1L << 30;

    static Csv read(Section section) {
      Kind<Long> length = Kind.size(1, LONGEST_RECORD);
      Csv csv =
          new Csv(
              section.value("delimiter", Csv::delimiter),
              section.value("quote", Csv::character).orElse(null),
              section.value("escape", Csv::character).orElse(null),
              section.value("comment", Csv::character).orElse(null),
              section.value("header", Kind::flag),
              section.value("charset", Csv::charset),
              section.value("max-record-length", length));
      Character delimiter = csv.delimiter();
      if (delimiter.equals(csv.quote()) || delimiter.equals(csv.comment())) {
        section
            .report()
            .problem(
                "delimiter", "must differ from quote and comment, found " + delimiter, "quote");
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
}
