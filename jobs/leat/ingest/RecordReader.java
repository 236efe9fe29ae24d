package leat.ingest;

import java.io.IOException;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads the records of one stretch of a file, good, broken and left out, one at a time.
 *
 * <p>Leat has a reader of its own because no CSV library keeps the raw text, the line and the
 * reason of every broken record and goes on with the next good one, and because Spark's own parser
 * is what a large ingest would wait for. The dialect is RFC 4180 with these decisions:
 *
 * <ul>
 *   <li>White space belongs to the field; a quote opens a field only as its first character.
 *   <li>A record whose quoting is broken is its first line alone, and reading resumes on the next
 *       one, so that a stray quote cannot swallow good rows.
 *   <li>Blank lines are those of nothing but spaces and tabs (other than the delimiter).
 * </ul>
 */
final class RecordReader implements Records {
  private static final int OPEN = -1;
  private static final int TEXT = -2;

  private final Lines lines;
  private final Dialect dialect;
  private final Text text;
  private final int width;
  private final long end;
  private final Fields fields = new Fields();
  private long line;
  private RecordKind kind;
  private Fault fault;

  /**
   * A reader of the records that start before a position.
   *
   * @param lines at the start of a record
   * @param dialect how records are written
   * @param width fields of a good record, or 0 for any number
   * @param end position in the stream at which no record is begun any more
   * @param firstLine number of the first line
   */
  RecordReader(Lines lines, Dialect dialect, int width, long end, long firstLine) {
    this.lines = lines;
    this.dialect = dialect;
    this.text = new Text(dialect.charset());
    this.width = width;
    this.end = end;
    this.line = firstLine;
  }

  @Override
  public boolean next() throws IOException {
    line += kind == null ? 0 : lines.span();
    kind = null;
    if (lines.nextPosition() >= end || !lines.advance()) {
      return false;
    }
    fields.clear();
    kind = RecordKind.of(lines, dialect);
    fault = kind == RecordKind.BROKEN ? Fault.RECORD_TOO_LONG : null;
    if (kind == RecordKind.ROW) {
      fault = parse();
      kind = fault == null ? RecordKind.ROW : RecordKind.BROKEN;
    }
    return true;
  }

  @Override
  public RecordKind kind() {
    return kind;
  }

  @Override
  public Fault fault() {
    return fault;
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

  /** Number of fields. */
  int fields() {
    return fields.count();
  }

  /** The field's bytes where they lie, without a Java string, wherever they are its text. */
  @Override
  public UTF8String field(int field) {
    return fields.escaped(field) || lines.high() && !text.utf8()
        ? UTF8String.fromString(value(field))
        : UTF8String.fromBytes(lines.bytes(), start(field), fields.length(field));
  }

  /** A field's text. */
  String value(int field) {
    if (!fields.escaped(field)) {
      return text.of(lines.bytes(), start(field), fields.length(field));
    }
    byte[] plain = Quoting.unescaped(lines.bytes(), start(field), fields.length(field), dialect);
    return text.of(plain, 0, plain.length);
  }

  @Override
  public String raw() {
    return lines.tooLong() ? null : text.of(lines.bytes(), lines.start(), lines.length());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private int start(int field) {
    return lines.start() + fields.start(field);
  }

  private Fault parse() throws IOException {
    int at = 0;
    while (at >= 0 && at <= lines.length()) {
      at = opensQuote(at) ? quoted(at + 1) : unquoted(at);
    }
    if (at < 0) {
      boolean sameLine = at == TEXT && lines.span() == 1;
      lines.cut();
      return sameLine ? Fault.TEXT_AFTER_CLOSING_QUOTE : Fault.UNCLOSED_QUOTE;
    }
    return contentFault();
  }

  private Fault contentFault() {
    if (lines.high() && !text.valid(lines.bytes(), lines.start(), lines.length())) {
      return Fault.INVALID_BYTES;
    }
    if (width == 0 || fields.count() == width) {
      return null;
    }
    return fields.count() > width ? Fault.TOO_MANY_FIELDS : Fault.TOO_FEW_FIELDS;
  }

  private boolean opensQuote(int at) {
    return at < lines.length() && lines.bytes()[lines.start() + at] == dialect.quote();
  }

  private int unquoted(int from) {
    byte[] bytes = lines.bytes();
    int delimiter = dialect.delimiter();
    int origin = lines.start();
    int end = origin + lines.length();
    int at = origin + from;
    while (at < end && bytes[at] != delimiter) {
      at++;
    }
    fields.add(from, at - origin - from, false);
    return at - origin + 1;
  }

  private int quoted(int from) throws IOException {
    boolean special = false;
    int at = from;
    while (true) {
      at = Quoting.special(lines.bytes(), lines.start(), at, lines.length(), dialect);
      if (at == lines.length()) {
        if (!lines.extend()) {
          return OPEN;
        }
      } else if (Quoting.escapes(lines.bytes(), lines.start(), at, lines.length(), dialect)) {
        special = true;
        at += 2;
      } else if (lines.bytes()[lines.start() + at] == dialect.quote()) {
        fields.add(from, at - from, special);
        return afterQuote(at + 1);
      } else {
        at++;
      }
    }
  }

  private int afterQuote(int at) {
    boolean ends = at == lines.length() || lines.bytes()[lines.start() + at] == dialect.delimiter();
    return ends ? at + 1 : TEXT;
  }
}
