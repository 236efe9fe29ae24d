package leat.ingest;

import java.util.List;
import leat.LeatException;

/** When a source as a whole is no source to work with. */
final class Refusals {
  private final List<IndexedFile> files;
  private final Dialect dialect;

  Refusals(List<IndexedFile> files, Dialect dialect) {
    this.files = files;
    this.dialect = dialect;
  }

  /**
   * Passes a source from which rows can be read.
   *
   * @throws LeatException when it has no rows, none is good, or most are not in the charset
   */
  void check(Census census) {
    long records = census.rows() + census.broken();
    if (records == 0) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: there is no row after the header".formatted(names(files)));
    }
    long invalid = census.with(Fault.INVALID_BYTES);
    if (invalid * 2 > records) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: %,d of %,d records are no valid %s, the charset declared by %s"
              .formatted(
                  names(files), invalid, records, dialect.declaredCharset(), SettingKeys.CHARSET));
    }
    if (census.rows() == 0) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: none of %,d records is whole, %s"
              .formatted(names(files), records, census.describedReasons()));
    }
  }

  /** The one file's name, or how many there are. */
  static String names(List<IndexedFile> files) {
    return files.size() == 1
        ? files.get(0).name()
        : "%d files (%s ...)".formatted(files.size(), files.get(0).name());
  }
}
