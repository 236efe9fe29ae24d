package leat.ingest;

import java.io.IOException;
import java.io.Serializable;

/**
 * What the scan found in one chunk.
 *
 * @param start where its first record starts, or {@link #NOTHING}'s
 * @param next where the record after its last one starts
 * @param lines from the first record's line to the one after the last record's
 * @param rows good records
 * @param filtered blank and comment lines
 * @param faults broken records, by {@link Fault#ordinal}
 * @param sightings what records that name their own fields have
 */
record ChunkCounts(
    long start, long next, long lines, long rows, long filtered, long[] faults, Sightings sightings)
    implements Serializable {
  /** Of a chunk in which no line starts. */
  static final ChunkCounts NOTHING =
      new ChunkCounts(-1, -1, 0, 0, 0, new long[Fault.values().length], Sightings.NONE);

  /** Reads a chunk; its line, if it is not known, counts as 0. */
  static ChunkCounts of(SourceReader source, Chunk chunk) {
    try (Records records = source.open(chunk)) {
      long start = records.nextPosition();
      return start >= chunk.end() ? NOTHING : of(records, start, chunk);
    } catch (IOException e) {
      throw Unreadable.file(chunk.file().name(), e);
    }
  }

  private static ChunkCounts of(Records records, long start, Chunk chunk) {
    long[] faults = new long[Fault.values().length];
    long rows = 0;
    long filtered = 0;
    while (moved(records, chunk)) {
      switch (records.kind()) {
        case ROW -> rows++;
        case BROKEN -> faults[records.fault().ordinal()]++;
        case BLANK, COMMENT -> filtered++;
      }
    }
    long lines = records.line() - chunk.line();
    long next = records.nextPosition();
    return new ChunkCounts(start, next, lines, rows, filtered, faults, records.sightings());
  }

  private static boolean moved(Records records, Chunk chunk) {
    try {
      return records.next();
    } catch (IOException e) {
      long line = chunk.line() > 0 ? records.line() : 0;
      throw Unreadable.after(chunk.file().name(), line, records.nextPosition(), e);
    }
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
