package leat.onnx;

/** Says which part of a model ONNX cannot express. */
public final class Inexpressible extends Exception {
  private static final long serialVersionUID = 1L;

  Inexpressible(String reason) {
    super(reason);
  }
}
