package leat.score;

import java.util.Map;
import leat.job.JobResult;
import leat.ledger.RowBalance;

/**
 * What came of a batch.
 *
 * @param rows every row of the batch has one outcome
 * @param model the version that scored
 * @param scored rows with a score
 * @param decisions how many of these were decided for each class
 * @param notScored rows without, by the reason
 */
public record ScoreResult(
    RowBalance rows,
    String model,
    long scored,
    Map<String, Long> decisions,
    Map<String, Long> notScored)
    implements JobResult {}
