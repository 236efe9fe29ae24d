package leat.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A sliding window over a stream of bytes, in which a record grows byte by byte. */
final class ByteWindow implements Closeable {
  /** No byte: the stream has ended. */
  static final int END = -1;

  private static final int WINDOW = 1 << 16;

  private final InputStream in;
  private final int maxRecord;
  private byte[] bytes = new byte[WINDOW];
  private int limit;
  private long base;
  private int start;
  private int length;
  private long line;
  private long linesWithin;
  private int high;
  private boolean tooLong;

  /**
   * A window at a position of a stream.
   *
   * @param in positioned there
   * @param position the stream's position
   * @param firstLine line at that position
   * @param maxRecord longest record in bytes
   */
  ByteWindow(InputStream in, long position, long firstLine, int maxRecord) {
    this.in = in;
    this.base = position;
    this.line = firstLine;
    this.maxRecord = maxRecord;
  }

  /** Leaves the record behind. */
  void begin() {
    start += length;
    length = 0;
    line += linesWithin;
    linesWithin = 0;
    tooLong = false;
    high = 0;
  }

  /** The byte behind the record, or {@link #END}. */
  int next() throws IOException {
    while (start + length >= limit) {
      if (limit == bytes.length) {
        makeRoom();
      }
      int count = in.read(bytes, limit, bytes.length - limit);
      if (count < 0) {
        return END;
      }
      limit += count;
    }
    return bytes[start + length] & 0xFF;
  }

  /** Adds the byte that {@link #next} gave to the record. */
  void take() {
    byte b = bytes[start + length++];
    high |= b;
    linesWithin += b == '\n' ? 1 : 0;
    if (length > maxRecord) {
      tooLong = true;
      start += length;
      length = 0;
    }
  }

  /** Passes over white space, where the record is empty; the byte behind it. */
  int skipSpace() throws IOException {
    int b = next();
    while (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
      pass();
      b = next();
    }
    return b;
  }

  /** Passes over the byte that {@link #next} gave, where the record is empty. */
  void pass() {
    line += bytes[start] == '\n' ? 1 : 0;
    start++;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int length() {
    return length;
  }

  /** Whether the record was longer than the longest one; its beginning is not kept. */
  boolean tooLong() {
    return tooLong;
  }

  /** Whether a byte above 127 is in the record. */
  boolean high() {
    return high < 0;
  }

  /** Line on which the record starts. */
  long line() {
    return line;
  }

  /** Position in the stream behind the record. */
  long position() {
    return base + start + length;
  }

  @Override
  public void close() throws IOException {
    in.close();
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
