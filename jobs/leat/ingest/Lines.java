package leat.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A sliding window over a stream of bytes that shows one record: a line, extended by further lines
 * where a quoted field goes on. Offsets count from the record's start, so they stay valid when the
 * window moves.
 *
 * <p>A line ends with LF or CRLF, or with the stream, where a lone CR before it is left out as
 * well.
 */
final class Lines implements Closeable {
  private static final int WINDOW = 1 << 18;
  private static final int NO_FEED = -1;
  private static final int TOO_LONG = -2;

  private final InputStream in;
  private final int maxRecord;
  private byte[] bytes = new byte[WINDOW];
  private int limit;
  private long base;
  private int start;
  private int length;
  private int next;
  private int span;
  private int firstLength;
  private int firstNext;
  private boolean tooLong;
  private boolean high;

  /**
   * A window at the start of a line.
   *
   * @param in positioned there
   * @param position the stream's position
   * @param maxRecord longest record in bytes
   */
  Lines(InputStream in, long position, int maxRecord) {
    this.in = in;
    this.base = position;
    this.maxRecord = maxRecord;
  }

  /** Moves to the next line; false at the end of the stream. */
  boolean advance() throws IOException {
    start += next;
    next = 0;
    length = 0;
    span = 1;
    high = false;
    int feed = lineFeed(0);
    tooLong = feed == TOO_LONG;
    if (tooLong) {
      skipLine(Long.MAX_VALUE);
      return true;
    }
    accept(feed);
    firstLength = length;
    firstNext = next;
    return next > 0;
  }

  /** Takes the next line into the record; false, and nothing done, at the stream's end or limit. */
  boolean extend() throws IOException {
    int feed = lineFeed(next);
    if (feed == TOO_LONG || feed == NO_FEED && start + next == limit) {
      return false;
    }
    accept(feed);
    span++;
    return true;
  }

  /** Gives back all lines but the first. */
  void cut() {
    length = firstLength;
    next = firstNext;
    span = 1;
  }

  /** Passes over the rest of a line, or what of it lies before a position of the stream. */
  void skipLine(long before) throws IOException {
    start += next;
    next = 0;
    int feed = indexOfFeed(start);
    while (feed < 0) {
      start = limit;
      if (base + start >= before || !fill()) {
        return;
      }
      feed = indexOfFeed(start);
    }
    start = feed + 1;
  }

  /** The bytes that {@link #start()} counts in; another array after the record was extended. */
  byte[] bytes() {
    return bytes;
  }

  /** Index of the record's first byte. */
  int start() {
    return start;
  }

  /** Bytes of the record without the end of its last line. */
  int length() {
    return length;
  }

  /** Lines of the record. */
  int span() {
    return span;
  }

  /** Position in the stream after the record. */
  long nextPosition() {
    return base + start + next;
  }

  /** Whether the line was longer than the longest record, and was passed over. */
  boolean tooLong() {
    return tooLong;
  }

  /** Whether the record may hold bytes above 127; never false when it does. */
  boolean high() {
    return high;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void accept(int feed) {
    int end = feed == NO_FEED ? limit - start : feed;
    next = feed == NO_FEED ? end : feed + 1;
    length = end > 0 && bytes[start + end - 1] == '\r' ? end - 1 : end;
  }

  private int lineFeed(int from) throws IOException {
    int at = from;
    while (true) {
      int feed = indexOfFeed(start + at);
      if (feed >= 0) {
        return feed - start > maxRecord ? TOO_LONG : feed - start;
      }
      at = limit - start;
      if (at > maxRecord) {
        return TOO_LONG;
      }
      if (!fill()) {
        return NO_FEED;
      }
    }
  }

  private int indexOfFeed(int from) {
    byte[] window = bytes;
    int end = limit;
    int all = 0;
    int at = from;
    while (at < end && window[at] != '\n') {
      all |= window[at++];
    }
    high |= all < 0;
    return at < end ? at : -1;
  }

  private boolean fill() throws IOException {
    if (limit == bytes.length) {
      makeRoom();
    }
    int count = in.read(bytes, limit, bytes.length - limit);
    limit += Math.max(count, 0);
    return count >= 0;
  }

  private void makeRoom() {
    if (start == 0) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
      return;
    }
    System.arraycopy(bytes, start, bytes, 0, limit - start);
    base += start;
    limit -= start;
    start = 0;
  }
}
