package leat.ingest;

import java.io.IOException;
import java.util.Arrays;

/**
 * The items of a JSON array, found by their brackets and quotes alone, so that an item that is not
 * well formed does not stop the ones behind it.
 *
 * <p>Where brackets do not match, or a line ends inside a text, which JSON does not allow, the
 * record goes on to the next line that begins an object. What is wrong with it shows when it is
 * parsed. An array that does not end is one broken record more, of no text.
 */
final class JsonItems implements JsonText {
  private static final int END = ByteWindow.END;

  /** From an opening bracket to the closing one, both kinds alike in ASCII. */
  private static final int TO_CLOSING = '}' - '{';

  private final ByteWindow window;
  private final boolean part;
  private long number;
  private boolean opened;
  private boolean closed;
  private boolean behind;

  /**
   * The items of the array at the window's position.
   *
   * @param window at the array, or white space before it
   * @param part whether more may follow behind the array, which is not read
   */
  JsonItems(ByteWindow window, boolean part) {
    this.window = window;
    this.part = part;
  }

  @Override
  public boolean advance() throws IOException {
    window.begin();
    int first = window.skipSpace();
    if (!opened && first == '[') {
      opened = true;
      first = passed();
    }
    while (first == ',' && !closed) {
      first = passed();
    }
    if (first == ']' && !closed) {
      closed = true;
      first = part ? END : passed();
    }
    if (first == END) {
      boolean unclosed = !closed;
      closed = true;
      number += unclosed ? 1 : 0;
      return unclosed;
    }
    item(first);
    return true;
  }

  private int passed() throws IOException {
    window.pass();
    return window.skipSpace();
  }

  private void item(int first) throws IOException {
    number++;
    behind = closed;
    if (behind) {
      takeUntil(END, END, END);
    } else if (first == '{' || first == '[') {
      brackets();
    } else if (first == '"') {
      text();
    } else {
      takeUntil(',', ']', '\n');
    }
  }

  private void brackets() throws IOException {
    byte[] open = new byte[16];
    int depth = 0;
    do {
      int b = window.next();
      if (b == END) {
        closed = true;
        return;
      }
      if (b == '"') {
        if (!text()) {
          return;
        }
        continue;
      }
      if (b == '{' || b == '[') {
        open = depth == open.length ? Arrays.copyOf(open, depth * 2) : open;
        open[depth++] = (byte) b;
      } else if ((b == '}' || b == ']') && open[--depth] != b - TO_CLOSING) {
        resume();
        return;
      }
      window.take();
    } while (depth > 0);
  }

  /** Takes a text with its quotes; false when it does not end on its line. */
  private boolean text() throws IOException {
    window.take();
    int b = takeUntil('"', '\\', '\n');
    while (b == '\\') {
      window.take();
      if (window.next() != END && window.next() != '\n') {
        window.take();
      }
      b = takeUntil('"', '\\', '\n');
    }
    if (b == '"') {
      window.take();
      return true;
    }
    resume();
    return false;
  }

  /** Takes all up to the next line that begins an object, or to the end. */
  private void resume() throws IOException {
    int b;
    do {
      b = takeUntil('\n', '\n', '\n');
      while (b == '\n' || b == '\r' || b == ' ' || b == '\t' || b == ',') {
        window.take();
        b = window.next();
      }
    } while (b != END && b != '{');
    closed |= b == END;
  }

  /** Takes all before one of some bytes, or the end; that byte. */
  private int takeUntil(int first, int second, int third) throws IOException {
    int b = window.next();
    while (b != END && b != first && b != second && b != third) {
      window.take();
      b = window.next();
    }
    return b;
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
    return window.bytes();
  }

  @Override
  public int start() {
    return window.start();
  }

  @Override
  public int length() {
    return window.length();
  }

  @Override
  public boolean tooLong() {
    return window.tooLong();
  }

  @Override
  public boolean high() {
    return window.high();
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public long line() {
    return window.line();
  }

  @Override
  public long nextPosition() {
    return window.position();
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
