package leat.table;

import java.util.List;
import java.util.Map;

/**
 * One row of a quarantine, see {@link Schemas#quarantine}.
 *
 * @param rowId the row's id
 * @param file name of the source file
 * @param line line of the file on which the record starts
 * @param reasons all that is wrong with it
 * @param rules the rule of each reason
 * @param columns the column of each reason; empty where it concerns the whole record
 * @param raw the record's text, or null where values are kept or the text is not
 * @param values texts by column, as ingested; none where the record was no row
 * @param run the run that rejected it
 * @param job the job that did
 */
public record RejectedRow(
    long rowId,
    String file,
    long line,
    List<String> reasons,
    List<String> rules,
    List<String> columns,
    String raw,
    Map<String, String> values,
    String run,
    String job) {}
