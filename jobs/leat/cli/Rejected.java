package leat.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * One published quarantine, and those of its rows that were asked for.
 *
 * @param job that rejected the rows
 * @param fingerprint of the job's output
 * @param created when it was published, ISO-8601
 * @param run that published it
 * @param note in which way it is not that of the present config's output, or empty
 * @param path of its Parquet files
 * @param rowsIn rows that the job read, or null where it published no output
 * @param rows all rows of it
 * @param matching rows that were asked for
 * @param reasons of these rows, with how many have each; a row may have several
 * @param examples the first of these rows
 */
record Rejected(
    String job,
    String fingerprint,
    String created,
    String run,
    String note,
    String path,
    Long rowsIn,
    long rows,
    long matching,
    Map<String, Long> reasons,
    List<Example> examples) {

  /**
   * A rejected row.
   *
   * @param raw the record's text, where it was no row and the text is kept
   */
  record Example(
      long rowId, String file, long line, String run, List<Problem> problems, String raw) {}

  /**
   * What is wrong with a row.
   *
   * @param column empty where it is the whole record
   * @param found the value as ingested; null where there was none or the whole record is meant
   */
  record Problem(String reason, String rule, String column, String found) {}

  /** Whether there is a row that was asked for. */
  @JsonIgnore
  boolean any() {
    return matching > 0;
  }
}
