package leat.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;

/** A table of keys: texts, numbers or integers to integers. */
final class Lookup {
  private Lookup() {}

  /**
   * What belongs to each key.
   *
   * @param keys all different
   * @param values one for each
   * @param otherwise for what is no key
   */
  static Tensor of(TensorProto keys, long[] values, long otherwise, Tensor input) {
    Operator operator =
        Operator.ofMachineLearning("LabelEncoder")
            .with("keys_tensor", keys)
            .with("values_tensor", Constants.longs(values))
            .with("default_tensor", Constants.longs(otherwise));
    return input.graph().node(operator, List.of(input));
  }
}
