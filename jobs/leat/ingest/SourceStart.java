package leat.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the records of one file start, behind its header.
 *
 * @param layout how its fields become columns
 * @param length of the file in bytes
 * @param splittable whether it can be read from any position
 * @param position of the first line behind the header in the file's text
 * @param line number of that line
 * @param filtered blank and comment lines before the header
 */
record SourceStart(
    FileLayout layout, long length, boolean splittable, long position, long line, long filtered) {
  /** The file's chunks, in order; their lines are not known but for the first one's. */
  List<Chunk> chunks(long bytes) {
    if (!splittable) {
      return List.of(new Chunk(layout, position, Long.MAX_VALUE, true, line));
    }
    List<Chunk> chunks = new ArrayList<>();
    for (long start = position; start < length; start += bytes) {
      long end = Math.min(start + bytes, length);
      boolean first = start == position;
      chunks.add(new Chunk(layout, start, end, first, first ? line : 0));
    }
    return chunks;
  }
}
