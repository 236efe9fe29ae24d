package leat.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import leat.LeatException;
import leat.table.Schemas;
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

  private final SourceInput input;

  CsvSource(SourceInput input) {
    this.input = input;
  }

  @Override
  public Reading read() {
    SparkSession spark = input.spark();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    SourceReader reader =
        new SourceReader(
            Dialect.of(input.settings().csv(), input.settings().maxRecordBytes()),
            new SerializableConfiguration(context.hadoopConfiguration()));
    Map<String, String> columns = new LinkedHashMap<>();
    List<SourceStart> starts = starts(reader, columns);
    List<ScannedChunk> scanned = new SourceScan(context, reader, input.taskBytes()).scan(starts);
    Census census = Census.of(starts, scanned);
    new Refusals(input.files(), reader.dialect()).check(census);
    Dataset<Row> rows =
        RecordRelation.dataset(
            spark, reader, groups(scanned, ChunkCounts::rows), Schemas.text(input.names()));
    Optional<Dataset<Row>> broken =
        census.broken() == 0
            ? Optional.empty()
            : Optional.of(
                BrokenRows.dataset(
                    spark, reader, groups(scanned, ChunkCounts::broken), input.run()));
    return new Reading(rows, broken, census, columns);
  }

  private List<SourceStart> starts(SourceReader reader, Map<String, String> columns) {
    HeaderReader headers = new HeaderReader(reader, input.settings(), input.sourceNames());
    List<SourceStart> starts = new ArrayList<>();
    for (IndexedFile file : input.files()) {
      Optional<SourceStart> start = file.length() == 0 ? Optional.empty() : headers.start(file);
      start.ifPresentOrElse(
          starts::add, () -> LOG.warn("Nothing to ingest in {}, which is empty", file.name()));
    }
    headers.names().forEach(name -> columns.put(name, "text"));
    if (starts.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: %s"
              .formatted(
                  Refusals.names(input.files()),
                  input.files().size() == 1 ? "the file is empty" : "all files are empty"));
    }
    return starts;
  }

  private List<List<Chunk>> groups(List<ScannedChunk> scanned, ToLongFunction<ChunkCounts> of) {
    List<Chunk> chunks =
        scanned.stream()
            .filter(chunk -> of.applyAsLong(chunk.counts()) > 0)
            .map(ScannedChunk::chunk)
            .toList();
    return Chunk.grouped(chunks, input.taskBytes());
  }
}
