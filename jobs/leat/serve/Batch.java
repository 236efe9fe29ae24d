package leat.serve;

import java.util.List;

/**
 * The records of one request.
 *
 * @param records in the order in which they were sent
 * @param form in which they came, and in which the answer goes
 */
record Batch(List<RawRecord> records, Form form) {
  /** How records are written. */
  enum Form {
    /** One JSON object. */
    JSON_OBJECT,
    /** A JSON array of objects. */
    JSON_ARRAY,
    /** A JSON object in each line. */
    NDJSON,
    /** CSV with a header, RFC 4180. */
    CSV
  }
}
