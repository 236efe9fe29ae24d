package leat.ingest;

import java.util.Locale;

/** What can be wrong with a record as a whole. */
enum Fault {
  /** No line end within the longest record allowed; its text is not kept. */
  RECORD_TOO_LONG,
  /** A quoted field that does not end, or ends in the middle of a later line's text. */
  UNCLOSED_QUOTE,
  /** Something other than a delimiter after a quoted field. */
  TEXT_AFTER_CLOSING_QUOTE,
  /** Bytes that are no text in the declared charset. */
  INVALID_BYTES,
  /** More fields than columns. */
  TOO_MANY_FIELDS,
  /** Fewer fields than columns. */
  TOO_FEW_FIELDS;

  /** The reason as counted and stored, such as {@code too few fields}. */
  String reason() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
