package leat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import leat.LeatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a source as a whole is no source to work with. */
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final List<IndexedFile> files;

  private final boolean alone;

  Refusals(SourceInput input) {
    this.files = input.files();
    this.alone = input.alone();
  }

  /**
   * The files that are not of length 0.
   *
   * @throws LeatException when all are
   */
  List<IndexedFile> nonEmptyFiles() {
    List<IndexedFile> found = files.stream().filter(file -> file.length() > 0).toList();
    files.stream().filter(file -> file.length() == 0).forEach(Refusals::reportEmpty);
    refuse(found.isEmpty());
    return found;
  }

  /**
   * Where the records of each file start, files without any left out.
   *
   * @param start of a file that is not of length 0; nothing where no record is in it
   * @throws LeatException when all are empty
   */
  List<SourceStart> nonEmpty(Function<IndexedFile, Optional<SourceStart>> start) {
    List<SourceStart> starts = new ArrayList<>();
    for (IndexedFile file : files) {
      Optional<SourceStart> found = file.length() == 0 ? Optional.empty() : start.apply(file);
      found.ifPresentOrElse(starts::add, () -> reportEmpty(file));
    }
    refuse(starts.isEmpty());
    return starts;
  }

  private static void reportEmpty(IndexedFile file) {
    LOG.warn("Nothing to ingest in {}, which is empty", file.name());
  }

  private void refuse(boolean empty) {
    if (empty && alone) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: %s"
              .formatted(
                  names(files), files.size() == 1 ? "the file is empty" : "all files are empty"));
    }
  }

  /**
   * Passes a source from which rows can be read, and every one that rows are added from: broken
   * records are quarantined there, as they would be among good ones of the same read.
   *
   * @param charset what the records should be in, and who says so
   * @param nothing what is said when there is no record
   * @throws LeatException when it has no rows, none is good, or most are not in the charset
   */
  void check(Census census, String charset, String nothing) {
    long records = census.rows() + census.broken();
    if (!alone) {
      report(census, records, nothing);
      return;
    }
    if (records == 0) {
      throw LeatException.dataRefused("Cannot ingest %s: %s".formatted(names(files), nothing));
    }
    long invalid = census.with(Fault.INVALID_BYTES);
    if (invalid * 2 > records) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: %,d of %,d records are no valid %s"
              .formatted(names(files), invalid, records, charset));
    }
    if (census.rows() == 0) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: none of %,d records is whole, %s"
              .formatted(names(files), records, census.describedReasons()));
    }
  }

  private void report(Census census, long records, String nothing) {
    if (records == 0) {
      LOG.warn("Nothing to ingest in {}: {}", names(files), nothing);
    } else if (census.rows() == 0) {
      LOG.warn(
          "No record of {} is whole, {} are quarantined: {}",
          names(files),
          records,
          census.describedReasons());
    }
  }

  /** The one file's name, or how many there are. */
  static String names(List<IndexedFile> files) {
    return files.size() == 1
        ? files.get(0).name()
        : "%d files (%s ...)".formatted(files.size(), files.get(0).name());
  }
}
