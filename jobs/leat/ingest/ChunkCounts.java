package leat.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * What the scan found in one chunk.
 *
 * @param start where its first record starts, or {@link #NOTHING}'s
 * @param next where the record after its last one starts
 * @param lines from the first record's line to the one after the last record's
 * @param rows good records
 * @param filtered blank and comment lines
 * @param faults broken records, by {@link Fault#ordinal}
 */
record ChunkCounts(long start, long next, long lines, long rows, long filtered, long[] faults)
    implements Serializable {
  /** Of a chunk in which no line starts. */
  static final ChunkCounts NOTHING =
      new ChunkCounts(-1, -1, 0, 0, 0, new long[Fault.values().length]);

  /** Reads a chunk; its line, if it is not known, counts as 0. */
  static ChunkCounts of(SourceReader source, Chunk chunk) {
    try (RecordReader records = source.open(chunk)) {
      long start = records.nextPosition();
      return start >= chunk.end() ? NOTHING : of(records, start, chunk.line());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + chunk.file().path(), e);
    }
  }

  private static ChunkCounts of(RecordReader records, long start, long firstLine)
      throws IOException {
    long[] faults = new long[Fault.values().length];
    long rows = 0;
    long filtered = 0;
    while (records.next()) {
      switch (records.kind()) {
        case ROW -> rows++;
        case BROKEN -> faults[records.fault().ordinal()]++;
        case BLANK, COMMENT -> filtered++;
      }
    }
    long lines = records.line() - firstLine;
    return new ChunkCounts(start, records.nextPosition(), lines, rows, filtered, faults);
  }

  /** Records that are not well formed. */
  long broken() {
    long sum = 0;
    for (long count : faults) {
      sum += count;
    }
    return sum;
  }
}
