package leat.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;

/**
 * An operator with its attributes.
 *
 * @param node without inputs and outputs
 */
record Operator(NodeProto.Builder node) {
  /** An operator of ai.onnx. */
  static Operator of(String type) {
    return new Operator(NodeProto.newBuilder().setOpType(type));
  }

  /** An operator of ai.onnx.ml. */
  static Operator ofMachineLearning(String type) {
    return new Operator(NodeProto.newBuilder().setOpType(type).setDomain("ai.onnx.ml"));
  }

  Operator with(String name, long value) {
    return with(attribute(name, AttributeProto.AttributeType.INT).setI(value));
  }

  Operator with(String name, long[] values) {
    AttributeProto.Builder attribute = attribute(name, AttributeProto.AttributeType.INTS);
    Arrays.stream(values).forEach(attribute::addInts);
    return with(attribute);
  }

  Operator with(String name, TensorProto value) {
    return with(attribute(name, AttributeProto.AttributeType.TENSOR).setT(value));
  }

  private static AttributeProto.Builder attribute(String name, AttributeProto.AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }

  private Operator with(AttributeProto.Builder attribute) {
    node.addAttribute(attribute);
    return this;
  }
}
