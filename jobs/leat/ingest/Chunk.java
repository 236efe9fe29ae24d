package leat.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a file: the records that start in it.
 *
 * @param file how its fields become columns
 * @param start position in the file's text, decompressed
 * @param end position in the file's text, exclusive
 * @param atRecord whether a record starts at {@code start}; else at the first line after it
 * @param line number of the line at {@code start}, or 0 while it is not known
 */
record Chunk(FileLayout file, long start, long end, boolean atRecord, long line)
    implements Serializable {
  /** The same stretch from the start of a record on. */
  Chunk from(long record) {
    return new Chunk(file, record, end, true, 0);
  }

  /** The same stretch from a record on whose line is known. */
  Chunk at(long record, long number) {
    return new Chunk(file, record, end, true, number);
  }

  /**
   * Neighbouring chunks in groups of at most so many bytes, or one chunk: a task each.
   *
   * @param chunks in the order of the source
   * @param bytes most bytes of a group
   */
  static List<List<Chunk>> grouped(List<Chunk> chunks, long bytes) {
    List<List<Chunk>> groups = new ArrayList<>();
    long size = 0;
    for (Chunk chunk : chunks) {
      long length = Math.min(chunk.end() - chunk.start(), bytes);
      if (groups.isEmpty() || size + length > bytes) {
        groups.add(new ArrayList<>());
        size = 0;
      }
      groups.get(groups.size() - 1).add(chunk);
      size += length;
    }
    return groups;
  }
}
