package leat.config;

import java.util.List;

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
      long maxRecordBytes) {}
}
