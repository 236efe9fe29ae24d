package leat.register;

import leat.gate.GateReport;
import leat.job.JobResult;
import leat.ledger.RowBalance;
import leat.onnx.OnnxReport;

/**
 * What registering came to.
 *
 * @param rows the test rows, each scored by both; other rows are filtered
 * @param model the version, or null where it was refused
 * @param parity how far the two ways of scoring agree
 * @param onnx what came of model.onnx
 * @param gate what came of each rule
 * @param forced whether it was promoted in spite of failed rules
 * @param over number of the promotion that was in force when this was decided, 0 for none
 * @param unread whether the model in production could not be read, which may pass
 * @param refusal why it was refused, or empty
 */
public record RegisterResult(
    RowBalance rows,
    String model,
    ParityReport parity,
    OnnxReport onnx,
    GateReport gate,
    boolean forced,
    long over,
    boolean unread,
    String refusal)
    implements JobResult {}
