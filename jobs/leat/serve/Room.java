package leat.serve;

import java.util.concurrent.atomic.AtomicLong;

/** Memory that requests share, so that many large ones are refused before the heap is full. */
final class Room {
  private final long size;
  private final AtomicLong taken = new AtomicLong();

  Room(long size) {
    this.size = size;
  }

  /** Takes so many bytes, if they are there; one alone may have more than all. */
  boolean take(long bytes) {
    long before = taken.getAndAdd(bytes);
    if (before > 0 && before + bytes > size) {
      taken.addAndGet(-bytes);
      return false;
    }
    return true;
  }

  void give(long bytes) {
    taken.addAndGet(-bytes);
  }
}
