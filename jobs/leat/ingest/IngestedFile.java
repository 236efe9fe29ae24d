package leat.ingest;

import java.util.Map;
import java.util.TreeMap;

/**
 * A source file whose rows are in a checkpoint.
 *
 * @param index first part of the ids of its rows
 * @param name relative to the folder or glob it was found by
 * @param length in bytes
 * @param digest of its content
 * @param rows good records that the scan found
 * @param filtered blank and comment lines
 * @param reasons broken records by reason
 */
record IngestedFile(
    int index,
    String name,
    long length,
    String digest,
    long rows,
    long filtered,
    Map<String, Long> reasons) {
  /** Sorts the reasons. */
  IngestedFile {
    reasons = reasons == null ? Map.of() : new TreeMap<>(reasons);
  }

  static IngestedFile of(IndexedFile file, FileTally tally) {
    return new IngestedFile(
        file.index(),
        file.name(),
        file.length(),
        file.file().digest(),
        tally.rows(),
        tally.filtered(),
        tally.reasons());
  }

  /** A file of which nothing is counted yet. */
  static IngestedFile unread(IndexedFile file) {
    return of(file, new FileTally(file.index(), 0, 0, Map.of()));
  }

  FileTally tally() {
    return new FileTally(index, rows, filtered, reasons);
  }

  /** Whether the file still holds what was read. */
  boolean sameContent(IndexedFile file) {
    return length == file.length() && digest.equals(file.file().digest());
  }

  /** As part of a fingerprint. */
  String fingerprint() {
    return name + " " + length + " " + digest;
  }
}
