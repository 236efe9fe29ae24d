package leat.ingest;

import java.io.IOException;

/** Records of one line each. */
final class JsonLines implements JsonText {
  private final Lines lines;
  private final long end;
  private long line;
  private boolean begun;

  /**
   * The lines that start before a position.
   *
   * @param lines at the start of a line
   * @param end position in the stream at which no line is begun any more
   * @param firstLine number of the first line
   */
  JsonLines(Lines lines, long end, long firstLine) {
    this.lines = lines;
    this.end = end;
    this.line = firstLine;
  }

  @Override
  public boolean advance() throws IOException {
    line += begun ? 1 : 0;
    begun = lines.nextPosition() < end && lines.advance();
    return begun;
  }

  @Override
  public boolean blank() {
    int at = lines.start();
    int end = at + lines.length();
    while (at < end && (lines.bytes()[at] == ' ' || lines.bytes()[at] == '\t')) {
      at++;
    }
    return at == end && !lines.tooLong();
  }

  @Override
  public boolean misplaced() {
    return false;
  }

  @Override
  public byte[] bytes() {
    return lines.bytes();
  }

  @Override
  public int start() {
    return lines.start();
  }

  @Override
  public int length() {
    return lines.length();
  }

  @Override
  public boolean tooLong() {
    return lines.tooLong();
  }

  @Override
  public boolean high() {
    return lines.high();
  }

  @Override
  public long number() {
    return line;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public long nextPosition() {
    return lines.nextPosition();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
