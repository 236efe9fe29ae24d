package leat.onnx;

import leat.model.ParityResult;

/**
 * {@code onnx.json}: what came of model.onnx.
 *
 * @param format always {@value #FORMAT}
 * @param version the version of the format
 * @param written whether there is a model.onnx
 * @param goldenRows golden rows that onnxruntime scored
 * @param largestDifference of any probability from model.json's
 * @param reason why there is none; empty where there is one
 */
public record OnnxReport(
    String format,
    int version,
    boolean written,
    long goldenRows,
    double largestDifference,
    String reason) {
  /** The format's name. */
  public static final String FORMAT = "leat-onnx-check";

  /** The newest version of the format. */
  public static final int VERSION = 1;

  static OnnxReport leftOut(String reason) {
    return new OnnxReport(FORMAT, VERSION, false, 0, 0, reason);
  }

  static OnnxReport of(ParityResult checked) {
    String reason =
        checked.holds()
            ? ""
            : "onnxruntime and model.json disagree at " + checked.first().describe();
    return new OnnxReport(
        FORMAT, VERSION, checked.holds(), checked.rows(), checked.largestDifference(), reason);
  }

  /** In a sentence. */
  public String told() {
    return written
        ? "model.onnx scores %,d golden rows as model.json does, largest difference %.1e"
            .formatted(goldenRows, largestDifference)
        : "There is no model.onnx: " + reason;
  }
}
