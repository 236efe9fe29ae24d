package leat.train;

import java.util.List;
import leat.job.JobResult;
import leat.ledger.RowBalance;

/**
 * What training made.
 *
 * @param rows all encoded rows; those that what is published was not fitted to are filtered
 * @param metric by which candidates were compared
 * @param search how far it got
 * @param trials every candidate
 * @param selected index of the one published
 * @param fittedParts what is published was fitted to: 1 the training part, 2 the validation part,
 *     too
 * @param heldOutRows number of rows in the table of those that the selected candidate was judged on
 * @param decision how its probabilities were calibrated, and where it decides
 * @param refit how it was fitted once more, to all rows but those of the test part; null where it
 *     was not
 */
public record TrainResult(
    RowBalance rows,
    String metric,
    SearchReport search,
    List<Trial> trials,
    int selected,
    int fittedParts,
    long heldOutRows,
    Decision decision,
    Effort refit)
    implements JobResult {}
