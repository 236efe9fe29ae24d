package leat.evaluate;

import leat.job.JobResult;
import leat.ledger.RowBalance;
import leat.metrics.Metrics;

/**
 * What evaluation found.
 *
 * @param rows all encoded rows, each counted once
 * @param train figures on the rows fitted on
 * @param validation figures on rows by fits that had not seen them; null where there are none
 * @param test figures on the rows nobody fitted on
 */
public record EvaluateResult(RowBalance rows, Metrics train, Metrics validation, Metrics test)
    implements JobResult {}
