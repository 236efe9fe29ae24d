package leat.ingest;

import java.util.List;
import leat.config.SourceSettings;
import org.apache.spark.sql.SparkSession;

/**
 * What a source is read with.
 *
 * @param spark the session
 * @param settings where it lies and how it is written
 * @param columns what is looked for
 * @param files to be read, with their numbers, sorted by name
 * @param taskBytes about how much one task reads
 * @param run the run's id
 * @param alone whether there are no rows besides, so that none here is an error
 * @param pages how pages of APIs with personal values are opened
 */
record SourceInput(
    SparkSession spark,
    SourceSettings settings,
    List<SourceColumn> columns,
    List<IndexedFile> files,
    long taskBytes,
    String run,
    boolean alone,
    SealedPages pages) {
  private static final long SMALLEST_TASK = 1 << 20;
  private static final long TASKS = 4;

  /** How much text one task reads: of a small source less, so that several cores have some. */
  long textBytes() {
    long all = files.stream().mapToLong(file -> file.file().length()).sum();
    return Math.min(taskBytes, Math.max(SMALLEST_TASK, (all + TASKS - 1) / TASKS));
  }

  /** The pipeline's names of the columns. */
  List<String> names() {
    return columns.stream().map(SourceColumn::name).toList();
  }

  /** The source's names of the columns. */
  List<String> sourceNames() {
    return columns.stream().map(SourceColumn::sourceName).toList();
  }
}
