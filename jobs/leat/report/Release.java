package leat.report;

import leat.diff.PredictionDiff;
import leat.gate.GateReport;

/**
 * What came of a model at the gate.
 *
 * @param version the model's own; null where it was refused
 * @param champion version of the model in production until then; null where there was none
 * @param gate what came of every rule
 * @param diff what changes for whom; null where there is nothing to compare with
 */
public record Release(String version, String champion, GateReport gate, PredictionDiff diff) {
  boolean isRefused() {
    return version == null;
  }

  /** Published in spite of rules that are not kept. */
  boolean isForced() {
    return version != null && !gate.passes();
  }

  /** What the title of a verdict says of it. */
  String told() {
    if (isForced()) {
      return "forced past the gate";
    }
    return isRefused() ? "refused" : "fit for production";
  }
}
