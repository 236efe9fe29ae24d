package leat.ingest;

import java.util.List;
import java.util.Map;
import leat.job.JobResult;
import leat.ledger.RowBalance;

/**
 * What ingest did.
 *
 * @param rows where the records went: in from the scan, out and quarantined from the files written
 * @param quarantineReasons broken records by reason
 * @param files source files read
 * @param bytes length of these files, as stored
 * @param undeclared columns that look personal, and are not declared
 */
public record IngestResult(
    RowBalance rows,
    Map<String, Long> quarantineReasons,
    int files,
    long bytes,
    List<Undeclared> undeclared)
    implements JobResult {}
