package leat.evaluate;

import leat.job.JobResult;
import leat.ledger.RowBalance;
import leat.metrics.Metrics;

/**
 * What evaluation found.
 *
 * @param rows all encoded rows, each scored once
 * @param train figures on the rows fitted on
 * @param validation figures on the rows chosen on; null where there are none
 * @param test figures on the rows nobody fitted on
 */
public record EvaluateResult(RowBalance rows, Metrics train, Metrics validation, Metrics test)
    implements JobResult {}
