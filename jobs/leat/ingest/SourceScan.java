package leat.ingest;

import java.util.List;
import leat.ingest.FileScan.Slot;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Counts what is in the source, and finds where each chunk's first record starts and on which line.
 *
 * <p>Chunks are read side by side, each from the first line in it, as if a record started there.
 * That is wrong only where a quoted field spans the boundary: then the chunk before ends elsewhere
 * than this one started, and this one is read again from there. Each round settles at least one
 * more chunk of every file, and usually all, since a reader that started inside a quoted field
 * falls into step within a few lines. So the records are those of one reader going from start to
 * end, whatever the chunks.
 */
final class SourceScan {
  private final JavaSparkContext spark;
  private final SourceReader reader;
  private final long chunkBytes;

  SourceScan(JavaSparkContext spark, SourceReader reader, long chunkBytes) {
    this.spark = spark;
    this.reader = reader;
    this.chunkBytes = chunkBytes;
  }

  /** The chunks of all files in which records start, in the order of the source. */
  List<ScannedChunk> scan(List<SourceStart> starts) {
    List<FileScan> files = starts.stream().map(s -> new FileScan(s, chunkBytes)).toList();
    List<Slot> open = files.stream().flatMap(f -> f.all().stream()).toList();
    while (!open.isEmpty()) {
      read(open);
      open = files.stream().flatMap(f -> f.misplaced().stream()).toList();
    }
    return files.stream().flatMap(f -> f.scanned().stream()).toList();
  }

  private void read(List<Slot> slots) {
    List<List<Chunk>> tasks = Chunk.grouped(slots.stream().map(Slot::chunk).toList(), chunkBytes);
    SourceReader source = reader;
    List<ChunkCounts> counts =
        spark
            .parallelize(tasks, tasks.size())
            .flatMap(task -> task.stream().map(c -> ChunkCounts.of(source, c)).iterator())
            .collect();
    for (int i = 0; i < counts.size(); i++) {
      slots.get(i).fill(counts.get(i));
    }
  }
}
