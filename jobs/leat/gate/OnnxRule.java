package leat.gate;

import java.util.Locale;

/** There is a model.onnx, where one is required. */
public final class OnnxRule {
  private OnnxRule() {}

  /**
   * What comes of it.
   *
   * @param rows golden rows that onnxruntime scored
   * @param refusal why there is none; empty where there is one
   * @param words both in a sentence
   */
  public static RuleResult of(long rows, String refusal, String words) {
    boolean passed = refusal.isEmpty();
    String found = passed ? String.format(Locale.ROOT, "%,d golden rows agree", rows) : "none";
    return new RuleResult("onnx", passed, found, "model.onnx (register.onnx.export)", words);
  }
}
