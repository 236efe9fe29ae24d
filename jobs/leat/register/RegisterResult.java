package leat.register;

import leat.job.JobResult;
import leat.ledger.RowBalance;

/**
 * What registering came to.
 *
 * @param rows the test rows, each scored by both; other rows are filtered
 * @param model the version, or null where it was refused
 * @param parity how far the two ways of scoring agree
 * @param gate what the gate compared
 * @param refusal why it was refused, or empty
 */
public record RegisterResult(
    RowBalance rows, String model, ParityReport parity, GateVerdict gate, String refusal)
    implements JobResult {}
