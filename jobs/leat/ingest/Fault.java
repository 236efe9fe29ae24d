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
  TOO_FEW_FIELDS,
  /** Text that is no JSON, or more than one value. */
  MALFORMED_JSON,
  /** JSON, but a text, a number or a list where an object should be. */
  NO_OBJECT,
  /** A column's key twice in one record. */
  DUPLICATE_KEY,
  /** More than a thousand objects or arrays inside each other. */
  NESTED_TOO_DEEPLY;

  /** The reason as counted and stored, such as {@code too few fields}. */
  String reason() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
