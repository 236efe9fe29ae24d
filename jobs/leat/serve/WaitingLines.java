package leat.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lines that wait to be written: as many as there is room for, and nobody waits for room. */
final class WaitingLines {
  private final BlockingQueue<byte[]> lines;
  private final Room room;

  /** Room for so many lines that have so many bytes together. */
  WaitingLines(int most, long bytes) {
    this.lines = new ArrayBlockingQueue<>(most);
    this.room = new Room(bytes);
  }

  /** Takes a line if there is room. */
  boolean offer(byte[] line) {
    if (!room.take(line.length)) {
      return false;
    }
    boolean taken = lines.offer(line);
    if (!taken) {
      room.give(line.length);
    }
    return taken;
  }

  /** Some of the lines, in their order; none where none came within that time. */
  List<byte[]> take(int most, long millis) throws InterruptedException {
    List<byte[]> taken = new ArrayList<>();
    byte[] first = lines.poll(millis, TimeUnit.MILLISECONDS);
    if (first != null) {
      taken.add(first);
      lines.drainTo(taken, most - 1);
      taken.forEach(line -> room.give(line.length));
    }
    return taken;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }
}
