package leat.onnx;

import java.io.IOException;
import java.util.Optional;

/** Whether onnxruntime is there; it is too large for leat.jar. */
public final class OnnxRuntime {
  private static final Optional<String> ABSENCE = loaded();

  private OnnxRuntime() {}

  /** Why it cannot be used, in words; empty: it can. */
  public static Optional<String> absence() {
    return ABSENCE;
  }

  private static Optional<String> loaded() {
    try {
      NativeLibraries.load();
      return Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.of(
          "onnxruntime is not on the class path: scripts/leat takes it from target/lib/onnx, and"
              + " spark-submit takes the file in it with --jars");
    } catch (LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return Optional.of("onnxruntime cannot be loaded on this machine: " + cause.getMessage());
    } catch (IOException e) {
      return Optional.of("onnxruntime cannot be unpacked: " + e.getMessage());
    }
  }
}
