package leat.clean;

import java.util.List;
import java.util.Map;
import leat.expectations.ExpectationResult;
import leat.job.JobResult;
import leat.ledger.RowBalance;

/**
 * What clean did.
 *
 * @param rows where the rows went, all counted from files written
 * @param quarantineReasons quarantined rows by reason; a row with two reasons counts in both
 * @param examples of each reason, up to three different values as found, from the first rows
 * @param checkedAt when the job began, by which dates are judged; ISO-8601, UTC
 * @param expectations what came of each, in the order of the config
 * @param dataRefusal why nothing may go on, in words; empty where it may
 */
public record CleanResult(
    RowBalance rows,
    Map<String, Long> quarantineReasons,
    Map<String, List<String>> examples,
    String checkedAt,
    List<ExpectationResult> expectations,
    String dataRefusal)
    implements JobResult {}
