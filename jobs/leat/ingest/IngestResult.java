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
 * @param files source files that the rows are from
 * @param bytes length of these files, as stored
 * @param undeclared columns that look personal, and are not declared
 * @param schemaChanges columns that appeared, vanished or changed their type since the last ingest
 * @param changedFiles files of which another content was read before
 * @param removedFiles files that are gone, whose rows are kept
 */
public record IngestResult(
    RowBalance rows,
    Map<String, Long> quarantineReasons,
    int files,
    long bytes,
    List<Undeclared> undeclared,
    List<String> schemaChanges,
    List<String> changedFiles,
    List<String> removedFiles)
    implements JobResult {}
