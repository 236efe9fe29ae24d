package leat.ingest;

/** What a record, or a line that holds none, is. */
enum RecordKind {
  /** A row, well formed. */
  ROW,
  /** A row that is not well formed. */
  BROKEN,
  /** A line of nothing but spaces and tabs, other than the delimiter. */
  BLANK,
  /** A comment line. */
  COMMENT;

  /** What a line begins, as far as can be told before it is parsed. */
  static RecordKind of(Lines line, Dialect dialect) {
    if (line.tooLong()) {
      return BROKEN;
    }
    byte[] bytes = line.bytes();
    int at = line.start();
    int end = at + line.length();
    if (at < end && bytes[at] == dialect.comment()) {
      return COMMENT;
    }
    while (at < end && isSpace(bytes[at], dialect)) {
      at++;
    }
    return at == end ? BLANK : ROW;
  }

  private static boolean isSpace(byte b, Dialect dialect) {
    return (b == ' ' || b == '\t') && b != dialect.delimiter();
  }
}
