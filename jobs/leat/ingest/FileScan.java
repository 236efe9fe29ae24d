package leat.ingest;

import java.util.ArrayList;
import java.util.List;

/** What is known of one file's chunks while the scan goes on. */
final class FileScan {
  private final SourceStart file;
  private final List<Slot> slots;

  FileScan(SourceStart file, long chunkBytes) {
    this.file = file;
    this.slots = file.chunks(chunkBytes).stream().map(Slot::new).toList();
  }

  /** A chunk and its counts as last read. */
  static final class Slot {
    private Chunk chunk;
    private ChunkCounts counts = ChunkCounts.NOTHING;

    private Slot(Chunk chunk) {
      this.chunk = chunk;
    }

    Chunk chunk() {
      return chunk;
    }

    void fill(ChunkCounts found) {
      counts = found;
    }

    /** Whether the chunk must be read again, from the place where its first record starts. */
    private boolean misplaced(long expected) {
      if (counts.start() == expected) {
        return false;
      }
      chunk = chunk.from(expected);
      return true;
    }
  }

  /** All chunks, to be read a first time. */
  List<Slot> all() {
    return slots;
  }

  /** The chunks that were not read from where the one before them ended. */
  List<Slot> misplaced() {
    List<Slot> misplaced = new ArrayList<>();
    long expected = file.position();
    for (Slot slot : slots) {
      if (expected >= slot.chunk.end()) {
        slot.fill(ChunkCounts.NOTHING);
        continue;
      }
      if (slot.misplaced(expected)) {
        misplaced.add(slot);
      }
      expected = Math.max(expected, slot.counts.next());
    }
    return misplaced;
  }

  /** The chunks in which records start, each with its first line. */
  List<ScannedChunk> scanned() {
    List<ScannedChunk> scanned = new ArrayList<>();
    long line = file.line();
    for (Slot slot : slots) {
      ChunkCounts counts = slot.counts;
      if (counts.next() > counts.start()) {
        scanned.add(new ScannedChunk(slot.chunk.at(counts.start(), line), counts));
      }
      line += counts.lines();
    }
    return scanned;
  }
}
