package leat.clean;

import java.util.List;
import java.util.Map;
import leat.job.JobResult;
import leat.ledger.RowBalance;

/**
 * What clean did.
 *
 * @param rows where the rows went, all counted from files written
 * @param quarantineReasons quarantined rows by reason; a row with two reasons counts in both
 * @param examples of each reason, up to three different values as found, from the first rows
 */
public record CleanResult(
    RowBalance rows, Map<String, Long> quarantineReasons, Map<String, List<String>> examples)
    implements JobResult {}
