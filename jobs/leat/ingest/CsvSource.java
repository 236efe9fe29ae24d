package leat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import leat.LeatException;
import leat.table.Schemas;
import leat.workspace.SourceFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * CSV files.
 *
 * <p>Reads them once to count, once to write, and a third time those chunks that hold broken
 * records. The number of partitions follows from the size of the files, not from the number of
 * cores.
 */
final class CsvSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(CsvSource.class);

  private final SparkSession spark;
  private final List<SourceFile> files;
  private final IngestSettings settings;
  private final long taskBytes;
  private final String run;

  CsvSource(
      SparkSession spark,
      List<SourceFile> files,
      IngestSettings settings,
      long taskBytes,
      String run) {
    this.spark = spark;
    this.files = files;
    this.settings = settings;
    this.taskBytes = taskBytes;
    this.run = run;
  }

  @Override
  public Reading read() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    SourceReader reader =
        new SourceReader(
            Dialect.of(settings.source().csv()),
            new SerializableConfiguration(context.hadoopConfiguration()));
    List<SourceStart> starts = starts(reader);
    List<ScannedChunk> scanned = new SourceScan(context, reader, taskBytes).scan(starts);
    Census census = Census.of(starts, scanned);
    new Refusals(files, reader.dialect()).check(census);
    Dataset<Row> rows =
        RecordRelation.dataset(
            spark, reader, groups(scanned, ChunkCounts::rows), Schemas.text(settings.columns()));
    Optional<Dataset<Row>> broken =
        census.broken() == 0
            ? Optional.empty()
            : Optional.of(
                BrokenRows.dataset(spark, reader, groups(scanned, ChunkCounts::broken), run));
    return new Reading(rows, broken, census);
  }

  private List<SourceStart> starts(SourceReader reader) {
    HeaderReader headers = new HeaderReader(reader, settings.source(), settings.columns());
    List<SourceStart> starts = new ArrayList<>();
    for (int index = 0; index < files.size(); index++) {
      SourceFile file = files.get(index);
      int before = starts.size();
      if (file.length() > 0) {
        headers.start(file, index).ifPresent(starts::add);
      }
      if (starts.size() == before) {
        LOG.warn("Nothing to ingest in {}, which is empty", file.name());
      }
    }
    if (starts.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: %s"
              .formatted(
                  Refusals.names(files),
                  files.size() == 1 ? "the file is empty" : "all files are empty"));
    }
    return starts;
  }

  private List<List<Chunk>> groups(List<ScannedChunk> scanned, ToLongFunction<ChunkCounts> of) {
    List<Chunk> chunks =
        scanned.stream()
            .filter(chunk -> of.applyAsLong(chunk.counts()) > 0)
            .map(ScannedChunk::chunk)
            .toList();
    return Chunk.grouped(chunks, taskBytes);
  }
}
