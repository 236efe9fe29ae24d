package leat.table;

import java.util.ArrayList;
import java.util.List;
import leat.Json;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Parquet files of others that are read where they lie, since a copy would hold the same.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param files of one schema
 * @param columns what is taken of them, in this order
 */
public record InPlace(String format, int version, List<SourceFile> files, List<Taken> columns) {
  /** The file of a checkpoint that says it, in the place of its {@code data/}. */
  public static final String NAME = "in-place.json";

  static final String FORMAT = "leat-in-place";
  static final int VERSION = 1;

  /**
   * A file as it was.
   *
   * @param index first part of the ids of its rows
   * @param path URI
   * @param name as stored with each row
   * @param length in bytes
   * @param digest of its content
   */
  public record SourceFile(int index, String path, String name, long length, String digest) {}

  /**
   * A column of the files.
   *
   * @param name as the pipeline calls it
   * @param source its name or path in the files
   */
  public record Taken(String name, String source) {}

  /** What is taken of files. */
  public static InPlace of(List<SourceFile> files, List<Taken> columns) {
    return new InPlace(FORMAT, VERSION, files, columns);
  }

  /** Reads what {@link Json#document} wrote. */
  public static InPlace parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), InPlace.class);
  }

  /** The rows: row id, file and number, then the columns. */
  public Dataset<Row> rows(SparkSession spark) {
    NumberedFiles numbered =
        NumberedFiles.of(
            spark,
            FileFormat.PARQUET,
            files.stream().map(f -> new NumberedFile(f.index, f.path, f.name)).toList());
    TypedTable table = new TypedTable(numbered.schema());
    List<Column> taken = new ArrayList<>();
    columns.forEach(c -> taken.add(table.column(c.source).orElseThrow().as(c.name)));
    return numbered.rows(taken);
  }
}
