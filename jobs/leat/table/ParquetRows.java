package leat.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * Counts rows from the footers of Parquet files: what was committed, and nothing read twice.
 *
 * <p>A retried or speculative task cannot count twice here, as it can in an accumulator.
 */
public final class ParquetRows {
  static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  private ParquetRows() {}

  /**
   * Rows of all Parquet files under a path.
   *
   * @throws LeatException when the path or a footer cannot be read
   */
  public static long count(String path, Configuration configuration) {
    try {
      long rows = 0;
      for (FileStatus file : files(new Path(path), configuration)) {
        rows += rows(file, configuration);
      }
      return rows;
    } catch (IOException e) {
      throw LeatException.failure("Cannot count rows of " + path + ": " + e.getMessage(), e);
    }
  }

  /**
   * The schema that Spark wrote into the files' footers, or none where there is no file or another
   * writer; spares Spark's own look, which costs a job.
   *
   * @throws LeatException when the path or a footer cannot be read
   */
  static Optional<StructType> schema(String path, Configuration configuration) {
    try {
      List<FileStatus> files = files(new Path(path), configuration);
      if (files.isEmpty()) {
        return Optional.empty();
      }
      HadoopInputFile input = HadoopInputFile.fromStatus(files.get(0), configuration);
      try (ParquetFileReader reader = ParquetFileReader.open(input)) {
        String json = reader.getFileMetaData().getKeyValueMetaData().get(SPARK_SCHEMA);
        return Optional.ofNullable(json).map(text -> (StructType) DataType.fromJson(text));
      }
    } catch (IOException e) {
      throw LeatException.failure("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** The Parquet files under a path. */
  static List<Path> paths(String path, Configuration configuration) throws IOException {
    return files(new Path(path), configuration).stream().map(FileStatus::getPath).toList();
  }

  private static long rows(FileStatus file, Configuration configuration) throws IOException {
    HadoopInputFile input = HadoopInputFile.fromStatus(file, configuration);
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      return reader.getRecordCount();
    }
  }

  private static List<FileStatus> files(Path path, Configuration configuration) throws IOException {
    List<FileStatus> files = new ArrayList<>();
    collect(path, path.getFileSystem(configuration), files);
    return files;
  }

  /** Hadoop's own listFiles runs {@code ls} for each file on local disk. */
  private static void collect(Path folder, FileSystem fileSystem, List<FileStatus> files)
      throws IOException {
    for (FileStatus status : fileSystem.listStatus(folder)) {
      if (status.isDirectory()) {
        collect(status.getPath(), fileSystem, files);
      } else if (committed(status.getPath())) {
        files.add(status);
      }
    }
  }

  private static boolean committed(Path file) {
    return file.getName().endsWith(".parquet") && !file.toString().contains("/_temporary/");
  }
}
