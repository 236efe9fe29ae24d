package leat.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A graph in the making, whose rows are those of a batch of any size. */
final class Graph {
  private static final String ROWS = "rows";

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("leat");
  private final Map<TensorProto, Tensor> constants = new HashMap<>();
  private final Set<String> taken;
  private int made;

  /**
   * An empty graph.
   *
   * @param taken names of inputs and outputs, which nothing else may have
   */
  Graph(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  GraphProto proto() {
    return graph.build();
  }

  /** A column, one value for each row. */
  Tensor input(String name, DataType type) {
    graph.addInput(info(name, type, 1));
    return new Tensor(this, name);
  }

  /** Makes something an output of so many values for each row; 0: it has no second dimension. */
  void output(Tensor tensor, String name, DataType type, int width) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(tensor.name()).addOutput(name));
    graph.addOutput(info(name, type, width));
  }

  /** What an operator makes. */
  Tensor node(Operator operator, List<Tensor> inputs) {
    String name = fresh();
    NodeProto.Builder node = operator.node().setName(name).addOutput(name);
    inputs.forEach(input -> node.addInput(input.name()));
    graph.addNode(node);
    return new Tensor(this, name);
  }

  /** What an operator without attributes makes. */
  Tensor node(String operator, Tensor... inputs) {
    return node(Operator.of(operator), List.of(inputs));
  }

  /** Tensors side by side. */
  Tensor concatenated(List<Tensor> tensors) {
    return node(Operator.of("Concat").with("axis", 1), tensors);
  }

  /** A constant; the same one twice is there once. */
  Tensor constant(TensorProto content) {
    return constants.computeIfAbsent(content, this::add);
  }

  /** One number. */
  Tensor number(double value) {
    return constant(Constants.doubles(value));
  }

  /** One integer. */
  Tensor integer(long value) {
    return constant(Constants.longs(value));
  }

  private Tensor add(TensorProto content) {
    String name = fresh();
    graph.addInitializer(content.toBuilder().setName(name));
    return new Tensor(this, name);
  }

  private String fresh() {
    String name;
    do {
      name = "leat_" + made++;
    } while (!taken.add(name));
    return name;
  }

  private static ValueInfoProto info(String name, DataType type, int width) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam(ROWS);
    if (width > 0) {
      shape.addDimBuilder().setDimValue(width);
    }
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
