package leat.onnx;

import java.util.Optional;

/** Whether onnxruntime is there; it is too large for leat.jar. */
public final class OnnxRuntime {
  private OnnxRuntime() {}

  /** Why it cannot be used, in words; empty: it can. */
  public static Optional<String> absence() {
    try {
      Class.forName("ai.onnxruntime.OrtEnvironment");
      return Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.of(
          "onnxruntime is not on the driver's class path: give spark-submit the file in"
              + " target/lib/onnx with --jars");
    } catch (LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return Optional.of("onnxruntime has no library for this machine: " + cause.getMessage());
    }
  }
}
