package leat.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Where the data lies and how it is written; what a type does not use is null.
 *
 * @param type one of {@link #TYPES}
 * @param path files, folders or globs, at least one
 * @param columns names in the order of the file, for files without a header; else empty
 * @param unknownColumns whether source columns that the contract does not name are an error
 * @param maxRecordBytes longest record read, in bytes, of types that are text
 * @param incremental how only what is new is read, or null where all is
 * @param csv the dialect, of type csv and tsv
 * @param json of type json
 * @param jdbc of type jdbc
 * @param http of type http
 * @param arrivedIn the folder that the files of the path arrived in while it was followed: their
 *     names begin below it, and there may be no row in them; null: nobody followed
 */
public record SourceSettings(
    String type,
    List<String> path,
    List<String> columns,
    UnknownColumns unknownColumns,
    Long maxRecordBytes,
    Incremental incremental,
    Csv csv,
    Json json,
    JdbcSettings jdbc,
    HttpSettings http,
    @JsonIgnore String arrivedIn) {
  /** Every type of source. */
  public static final List<String> TYPES =
      List.of("csv", "tsv", "json", "parquet", "orc", "avro", "jdbc", "http");

  /** A source of files. */
  public SourceSettings(
      String type,
      List<String> path,
      List<String> columns,
      UnknownColumns unknownColumns,
      Long maxRecordBytes,
      Incremental incremental,
      Csv csv,
      Json json) {
    this(
        type,
        path,
        columns,
        unknownColumns,
        maxRecordBytes,
        incremental,
        csv,
        json,
        null,
        null,
        null);
  }

  /** Copies the lists. */
  public SourceSettings {
    path = List.copyOf(path);
    columns = List.copyOf(columns);
  }

  /** The same source, each time read whole, whatever columns it has besides. */
  public SourceSettings wholeAndLenient() {
    return new SourceSettings(
        type,
        path,
        columns,
        UnknownColumns.WARN,
        maxRecordBytes,
        null,
        csv,
        json,
        jdbc,
        http,
        arrivedIn);
  }

  /**
   * Some files of the source, which arrived while it was followed.
   *
   * @param files their paths
   * @param folder above them
   */
  public SourceSettings arrived(List<String> files, String folder) {
    return new SourceSettings(
        type,
        files,
        columns,
        unknownColumns,
        maxRecordBytes,
        incremental,
        csv,
        json,
        jdbc,
        http,
        folder);
  }

  /** What happens to a source column that the contract does not name. */
  public enum UnknownColumns {
    /** The job stops with exit code 2. */
    FAIL,
    /** The column is left out, with a warning. */
    WARN
  }

  /**
   * How only what is new since the last published ingest is read.
   *
   * @param changedFiles what happens to files of which another content was read before
   */
  public record Incremental(ChangedFiles changedFiles) {}

  /** What happens to a file of which another content was read before. */
  public enum ChangedFiles {
    /** Its rows are replaced. */
    REREAD,
    /** The job stops with exit code 3. */
    FAIL
  }

  /**
   * A CSV dialect.
   *
   * @param delimiter between fields
   * @param quote around fields, or null for none
   * @param escape before a quote inside quotes; the quote itself for RFC 4180; null for none
   * @param comment first character of lines to leave out, or null
   * @param header whether each file starts with the names of its columns
   * @param charset a Java charset name
   */
  public record Csv(
      char delimiter,
      Character quote,
      Character escape,
      Character comment,
      boolean header,
      String charset) {}

  /**
   * How records lie in JSON files, which are UTF-8.
   *
   * @param records path to the array of records in each file; null: one record per line, or one
   *     array
   */
  public record Json(String records) {}
}
