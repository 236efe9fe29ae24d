package leat.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Files of text: a scan that counts and finds chunks, then rows and broken records from these.
 *
 * <p>Reads them once to count, once to write, and a third time those chunks that hold broken
 * records. The number of partitions follows from the size of the files, not from the number of
 * cores.
 */
final class TextFiles {
  private final SourceInput input;
  private final SourceReader reader;

  TextFiles(SourceInput input, TextFormat format) {
    this.input = input;
    this.reader =
        new SourceReader(
            format,
            new SerializableConfiguration(input.spark().sparkContext().hadoopConfiguration()),
            input.pages());
  }

  SourceReader reader() {
    return reader;
  }

  /** Counts what is in the files. */
  List<ScannedChunk> scan(List<SourceStart> starts) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(input.spark().sparkContext());
    return new SourceScan(context, reader, input.textBytes()).scan(starts);
  }

  /**
   * The records.
   *
   * @param schema of the rows
   * @param columns of the source, with their types
   * @param check refuses what is no source to work with
   */
  Reading reading(
      List<SourceStart> starts,
      List<ScannedChunk> scanned,
      StructType schema,
      Map<String, String> columns,
      Consumer<Census> check) {
    Census census = Census.of(starts, scanned);
    check.accept(census);
    Dataset<Row> rows =
        RecordRelation.dataset(input.spark(), reader, groups(scanned, ChunkCounts::rows), schema);
    Optional<Dataset<Row>> broken =
        census.broken() == 0
            ? Optional.empty()
            : Optional.of(
                BrokenRows.dataset(
                    input.spark(), reader, groups(scanned, ChunkCounts::broken), input.run()));
    return new Reading(rows, broken, census, columns);
  }

  private List<List<Chunk>> groups(List<ScannedChunk> scanned, ToLongFunction<ChunkCounts> of) {
    List<Chunk> chunks =
        scanned.stream()
            .filter(chunk -> of.applyAsLong(chunk.counts()) > 0)
            .map(ScannedChunk::chunk)
            .toList();
    return Chunk.grouped(chunks, input.textBytes());
  }
}
