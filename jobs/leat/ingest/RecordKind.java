package leat.ingest;

/** What a record, or a line that holds none, is. */
enum RecordKind {
  /** A row, well formed. */
  ROW,
  /** A row that is not well formed. */
  BROKEN,
  /** A blank line. */
  BLANK,
  /** A comment line. */
  COMMENT
}
