package leat.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The items of a JSON array, found by their brackets and quotes alone, so that an item that is not
 * well formed does not stop the ones behind it.
 *
 * <p>Where brackets do not match, or a line ends inside a text, which JSON does not allow, the
 * record goes on to the next line that begins an object. What is wrong with it shows when it is
 * parsed.
 */
final class JsonItems implements JsonText {
  private static final int WINDOW = 1 << 16;
  private static final int END = -1;

  private final InputStream in;
  private final int maxRecord;
  private final boolean part;
  private byte[] bytes = new byte[WINDOW];
  private int limit;
  private long base;
  private int start;
  private int next;
  private long line;
  private long linesWithin;
  private long number;
  private int high;
  private boolean tooLong;
  private boolean opened;
  private boolean closed;
  private boolean behind;

  /**
   * The items of the array at the stream's position.
   *
   * @param in positioned at the array, or white space before it
   * @param position the stream's position
   * @param firstLine line at that position
   * @param maxRecord longest item in bytes
   * @param part whether more may follow behind the array, which is not read
   */
  JsonItems(InputStream in, long position, long firstLine, int maxRecord, boolean part) {
    this.in = in;
    this.base = position;
    this.line = firstLine;
    this.maxRecord = maxRecord;
    this.part = part;
  }

  @Override
  public boolean advance() throws IOException {
    begin();
    int first = skipTo();
    if (!opened && first == '[') {
      opened = true;
      pass();
      first = skipTo();
    }
    while (first == ',' && !closed) {
      pass();
      first = skipTo();
    }
    if (first == ']' && !closed) {
      closed = true;
      pass();
      first = part ? END : skipTo();
    }
    return first == END ? unclosed() : item(first);
  }

  /** An array that does not end is one broken record more, of no text. */
  private boolean unclosed() {
    boolean missing = !closed;
    closed = true;
    number += missing ? 1 : 0;
    return missing;
  }

  private boolean item(int first) throws IOException {
    number++;
    behind = closed;
    if (behind) {
      rest();
    } else if (first == '{' || first == '[') {
      brackets();
    } else if (first == '"') {
      text();
    } else {
      scalar();
    }
    return true;
  }

  private void begin() {
    start += next;
    next = 0;
    line += linesWithin;
    linesWithin = 0;
    tooLong = false;
    high = 0;
  }

  /** Passes over white space; the byte behind it. */
  private int skipTo() throws IOException {
    int b = at(next);
    while (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
      pass();
      b = at(next);
    }
    high = 0;
    return b;
  }

  private void pass() {
    line += bytes[start + next] == '\n' ? 1 : 0;
    start++;
  }

  private void rest() throws IOException {
    while (at(next) != END) {
      take();
    }
  }

  private void scalar() throws IOException {
    int b = at(next);
    while (b != END && b != ',' && b != ']' && b != '\n') {
      take();
      b = at(next);
    }
  }

  private void brackets() throws IOException {
    byte[] open = new byte[16];
    int depth = 0;
    do {
      int b = at(next);
      if (b == END) {
        closed = true;
        return;
      }
      if (b == '"' && !text()) {
        return;
      }
      if (b == '{' || b == '[') {
        open = depth == open.length ? Arrays.copyOf(open, depth * 2) : open;
        open[depth++] = (byte) b;
      } else if ((b == '}' || b == ']') && open[--depth] != b - 2) {
        resume();
        return;
      }
      if (b != '"') {
        take();
      }
    } while (depth > 0);
  }

  /** Takes a text with its quotes; false when it does not end on its line. */
  private boolean text() throws IOException {
    take();
    for (int b = at(next); b != '"'; b = at(next)) {
      if (b == END) {
        closed = true;
        return false;
      }
      if (b == '\n') {
        resume();
        return false;
      }
      take();
      if (b == '\\' && at(next) != END && at(next) != '\n') {
        take();
      }
    }
    take();
    return true;
  }

  /** Takes all up to the next line that begins an object, or to the end. */
  private void resume() throws IOException {
    while (true) {
      int b = at(next);
      while (b != END && b != '\n') {
        take();
        b = at(next);
      }
      while (b == '\n' || b == '\r' || b == ' ' || b == '\t' || b == ',') {
        take();
        b = at(next);
      }
      if (b == END || b == '{') {
        closed |= b == END;
        return;
      }
    }
  }

  private void take() {
    byte b = bytes[start + next++];
    high |= b;
    linesWithin += b == '\n' ? 1 : 0;
    if (next > maxRecord) {
      tooLong = true;
      start += next;
      next = 0;
    }
  }

  /** A byte of the record, or {@link #END}. */
  private int at(int offset) throws IOException {
    while (start + offset >= limit) {
      if (limit == bytes.length) {
        makeRoom();
      }
      int count = in.read(bytes, limit, bytes.length - limit);
      if (count < 0) {
        return END;
      }
      limit += count;
    }
    return bytes[start + offset] & 0xFF;
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

  @Override
  public boolean blank() {
    return false;
  }

  @Override
  public boolean misplaced() {
    return behind;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int length() {
    return next;
  }

  @Override
  public boolean tooLong() {
    return tooLong;
  }

  @Override
  public boolean high() {
    return high < 0;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public long nextPosition() {
    return base + start + next;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
