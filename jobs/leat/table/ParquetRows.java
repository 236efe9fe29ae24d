package leat.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Counts rows from the footers of Parquet files: what was committed, and nothing read twice.
 *
 * <p>A retried or speculative task cannot count twice here, as it can in an accumulator.
 */
public final class ParquetRows {
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

  private static long rows(FileStatus file, Configuration configuration) throws IOException {
    HadoopInputFile input = HadoopInputFile.fromStatus(file, configuration);
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      return reader.getRecordCount();
    }
  }

  private static List<FileStatus> files(Path path, Configuration configuration) throws IOException {
    FileSystem fileSystem = path.getFileSystem(configuration);
    RemoteIterator<LocatedFileStatus> all = fileSystem.listFiles(path, true);
    List<FileStatus> files = new ArrayList<>();
    while (all.hasNext()) {
      FileStatus file = all.next();
      if (committed(file.getPath())) {
        files.add(file);
      }
    }
    return files;
  }

  private static boolean committed(Path file) {
    return file.getName().endsWith(".parquet") && !file.toString().contains("/_temporary/");
  }
}
