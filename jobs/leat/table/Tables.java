package leat.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Reads and writes the files of checkpoints: Parquet, and nothing else. */
public final class Tables {
  private Tables() {}

  /** The rows under a path, in no promised order. */
  public static Dataset<Row> read(SparkSession spark, String path) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    return ParquetRows.schema(path, hadoop)
        .map(schema -> spark.read().schema(schema).parquet(path))
        .orElseGet(() -> spark.read().parquet(path));
  }

  /**
   * The rows of some files of a table.
   *
   * @param schema of the table
   * @param files at least one
   */
  public static Dataset<Row> read(SparkSession spark, StructType schema, List<String> files) {
    return spark.read().schema(schema).parquet(files.toArray(String[]::new));
  }

  /**
   * The rows of files that carry their own types, as the user named them.
   *
   * @param format {@code parquet}, {@code orc}, {@code avro} or {@code json}
   * @throws LeatException when they are not there, or are no such files
   */
  public static Dataset<Row> stored(SparkSession spark, String format, String path) {
    try {
      Dataset<Row> rows = spark.read().format(format).load(path);
      boolean document = rows.schema().getFieldIndex("_corrupt_record").isDefined();
      return document ? spark.read().format(format).option("multiLine", true).load(path) : rows;
    } catch (Exception e) {
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
      throw LeatException.usage(
          "Cannot read source %s: %s"
              .formatted(path, e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  /** Writes the rows to a path where nothing may be yet; one file per partition. */
  public static void write(Dataset<Row> rows, String path) {
    Optional<JavaRDD<InternalRow>> direct = InternalRows.handedOver(rows);
    if (direct.isPresent()
        && ParquetSchema.knows(rows.schema())
        && direct.get().getNumPartitions() > 0) {
      ColumnFiles.write(direct.get(), rows.schema(), path);
      return;
    }
    rows.write().mode(SaveMode.ErrorIfExists).option("compression", "zstd").parquet(path);
  }

  /**
   * Writes the rows for others to a path where nothing may be yet.
   *
   * @param format {@code parquet}, {@code csv} (with a header) or {@code json} (an object a line)
   */
  public static void deliver(Dataset<Row> rows, String format, String path) {
    rows.write().mode(SaveMode.ErrorIfExists).format(format).option("header", true).save(path);
  }

  /** Writes the rows to a path beside those that are there already, if any are. */
  public static void append(Dataset<Row> rows, String path) {
    rows.write().mode(SaveMode.Append).option("compression", "zstd").parquet(path);
  }

  /**
   * Puts a table that was written elsewhere in its place, where nothing may be yet.
   *
   * @throws LeatException when the file system does not
   */
  public static void move(String from, String to, Configuration configuration) {
    Path source = new Path(from);
    try {
      if (!source.getFileSystem(configuration).rename(source, new Path(to))) {
        throw new IOException("the file system refused");
      }
    } catch (IOException e) {
      throw LeatException.failure("Cannot move " + from + " to " + to + ": " + e.getMessage(), e);
    }
  }

  /**
   * Copies the files of a table into the folder of another one, where none has the same name.
   *
   * @param except names of files that are left out
   * @throws LeatException when the file system does not
   */
  public static void copyFiles(
      String from, String to, Set<String> except, Configuration configuration) {
    Transfer copy =
        (files, file, target) ->
            FileUtil.copy(files, file, files, target, false, false, configuration);
    transfer("copy", from, to, except, configuration, copy);
  }

  /**
   * Moves the files of a table into the folder of another one, where none has the same name.
   *
   * @throws LeatException when the file system does not
   */
  public static void moveFiles(String from, String to, Configuration configuration) {
    Transfer move =
        (files, file, target) -> move(file.toString(), target.toString(), configuration);
    transfer("move", from, to, Set.of(), configuration, move);
  }

  /** What becomes of one file of a table. */
  private interface Transfer {
    void of(FileSystem files, Path file, Path target) throws IOException;
  }

  private static void transfer(
      String verb,
      String from,
      String to,
      Set<String> except,
      Configuration configuration,
      Transfer transfer) {
    Path folder = new Path(to);
    try {
      FileSystem files = folder.getFileSystem(configuration);
      files.mkdirs(folder);
      for (FileStatus file : files.listStatus(new Path(from))) {
        String name = file.getPath().getName();
        if (name.endsWith(".parquet") && !except.contains(name)) {
          transfer.of(files, file.getPath(), new Path(folder, name));
        }
      }
    } catch (IOException e) {
      throw LeatException.failure(
          "Cannot " + verb + " " + from + " to " + to + ": " + e.getMessage(), e);
    }
  }

  /**
   * Removes a table.
   *
   * @throws LeatException when the file system does not
   */
  public static void delete(String path, Configuration configuration) {
    Path table = new Path(path);
    try {
      table.getFileSystem(configuration).delete(table, true);
    } catch (IOException e) {
      throw LeatException.failure("Cannot remove " + path + ": " + e.getMessage(), e);
    }
  }

  /** A column by its name, whatever dots, spaces and backticks the name has. */
  public static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }
}
