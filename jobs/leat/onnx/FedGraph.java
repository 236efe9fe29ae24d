package leat.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import leat.LeatException;

/**
 * A graph behind inputs that onnxruntime's Java classes can feed.
 *
 * <p>They hand over texts and names in the encoding of class files (JNI's), in which a character
 * beyond U+FFFF is not what it is in UTF-8: a category with one would never be found, an input with
 * one could not be fed. So an input {@code feed_0}, {@code feed_1}, ... stands for each of the
 * graph's own, and texts come as places in a table. All nodes behind them are those of the graph.
 */
final class FedGraph {
  /** What stands before the number of an input. */
  static final String FEED = "feed_";

  private final ModelProto model;

  FedGraph(byte[] onnx) {
    try {
      model = ModelProto.parseFrom(onnx);
    } catch (InvalidProtocolBufferException e) {
      throw LeatException.failure("Cannot read model.onnx: it is no ONNX model", e);
    }
  }

  /** The graph's own inputs, in order. */
  List<ValueInfoProto> inputs() {
    return model.getGraph().getInputList();
  }

  /**
   * The graph with other inputs.
   *
   * @param texts that rows have, in the order of their places
   */
  byte[] with(List<String> texts) {
    GraphProto.Builder graph = model.getGraph().toBuilder();
    List<NodeProto> nodes = new ArrayList<>();
    String table = FEED + "texts";
    graph.addInitializer(Constants.texts(texts).toBuilder().setName(table));
    for (int i = 0; i < inputs().size(); i++) {
      ValueInfoProto input = inputs().get(i);
      NodeProto.Builder node = NodeProto.newBuilder().addOutput(input.getName());
      if (isText(input)) {
        nodes.add(node.setOpType("Gather").addInput(table).addInput(FEED + i).build());
      } else {
        nodes.add(node.setOpType("Identity").addInput(FEED + i).build());
      }
      graph.setInput(i, fed(input, i));
      // what it was declared as, which onnxruntime holds against what comes
      graph.addValueInfo(input);
    }
    nodes.addAll(graph.getNodeList());
    graph.clearNode().addAllNode(nodes);
    return model.toBuilder().setGraph(graph).build().toByteArray();
  }

  static boolean isText(ValueInfoProto input) {
    return input.getType().getTensorType().getElemType() == DataType.STRING.getNumber();
  }

  private static ValueInfoProto fed(ValueInfoProto input, int index) {
    ValueInfoProto.Builder fed = input.toBuilder().setName(FEED + index);
    if (isText(input)) {
      TensorShapeProto shape = input.getType().getTensorType().getShape();
      fed.getTypeBuilder()
          .getTensorTypeBuilder()
          .setElemType(DataType.INT64.getNumber())
          .setShape(shape);
    }
    return fed.build();
  }
}
