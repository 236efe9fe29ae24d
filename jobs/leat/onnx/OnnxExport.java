package leat.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leat.model.Encoding;
import leat.model.PortableModel;

/**
 * A portable model as one ONNX graph, from typed columns to probabilities.
 *
 * <p>Inputs are the columns that the model reads, as {@link InputForm} says; outputs are {@code
 * probabilities} (rows x classes, doubles), {@code decision} (the class index) and {@code label}
 * (the text of that class).
 */
final class OnnxExport {
  /** Names of the outputs. */
  static final List<String> OUTPUTS = List.of("probabilities", "decision", "label");

  private static final int IR_VERSION = 10;
  private static final int OPSET = 21;
  private static final int MACHINE_LEARNING_OPSET = 5;

  private final PortableModel model;
  private final Encoding encoding;
  private final Graph graph;
  private final Steps steps;

  private OnnxExport(PortableModel model) throws Inexpressible {
    this.model = model;
    this.encoding = model.encoding().withoutUnused();
    Set<String> names = new HashSet<>(OUTPUTS);
    names.addAll(model.encoding().columns());
    this.graph = new Graph(names);
    this.steps = new Steps(graph, new Inputs(graph, model), encoding);
  }

  /**
   * The graph that gives the model's numbers.
   *
   * @return an ONNX model without version and metadata
   * @throws Inexpressible when ONNX has no exact way to say a part of it
   */
  static byte[] of(PortableModel model) throws Inexpressible {
    for (String column : model.encoding().columns()) {
      if (OUTPUTS.contains(column)) {
        throw new Inexpressible("column " + column + " has the name of an output of the graph");
      }
    }
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("leat")
        .addOpsetImport(opset("", OPSET))
        .addOpsetImport(opset("ai.onnx.ml", MACHINE_LEARNING_OPSET))
        .setGraph(new OnnxExport(model).graph())
        .build()
        .toByteArray();
  }

  private static OperatorSetIdProto opset(String domain, int version) {
    return OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(version).build();
  }

  private GraphProto graph() {
    Outcome outcome =
        new Outcomes(graph, steps.values(), encoding).of(model.estimator(), model.threshold());
    Tensor decision = outcome.decision().flat();
    Tensor label = decision.in(Constants.texts(model.classes()));
    graph.output(outcome.probabilities(), OUTPUTS.get(0), DataType.DOUBLE, model.classes().size());
    graph.output(decision, OUTPUTS.get(1), DataType.INT64, 0);
    graph.output(label, OUTPUTS.get(2), DataType.STRING, 0);
    return graph.proto();
  }
}
