package leat.train;

import java.util.List;
import leat.job.JobResult;
import leat.ledger.RowBalance;

/**
 * What training made.
 *
 * @param rows all encoded rows; those not fitted on are filtered
 * @param metric by which candidates were compared
 * @param trials every candidate
 * @param selected index of the one published
 */
public record TrainResult(RowBalance rows, String metric, List<Trial> trials, int selected)
    implements JobResult {}
