package leat.onnx;

import java.util.LinkedHashMap;
import java.util.Map;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.model.PortableModel;

/** The columns that a model reads, as inputs of its graph. */
final class Inputs {
  private final Graph graph;
  private final Contract contract;
  private final Map<String, Tensor> inputs = new LinkedHashMap<>();

  Inputs(Graph graph, PortableModel model) {
    this.graph = graph;
    this.contract = model.columns();
    for (String column : model.encoding().columns()) {
      inputs.put(column, graph.input(column, InputForm.of(type(column)).type()));
    }
  }

  ColumnType type(String column) {
    return contract.column(column).orElseThrow().type();
  }

  Tensor column(String name) {
    return inputs.get(name);
  }

  /** Whether the value of a date or time is missing. */
  Tensor isMissing(String column) {
    return column(column).isEqualTo(graph.integer(InputForm.MISSING_INTEGER));
  }

  /** A column as a number, NaN where it is missing. */
  Tensor number(String column) {
    Tensor input = column(column);
    return switch (type(column)) {
      case INT, LONG, DOUBLE, BOOLEAN -> input;
      case DATE -> present(column, input.toDouble());
      case TIMESTAMP -> present(column, input.toDouble().over(graph.number(1e6)));
      case STRING -> throw new IllegalStateException("A text is no number: " + column);
    };
  }

  /** A number made of a date or time, NaN where that is missing. */
  Tensor present(String column, Tensor number) {
    return isMissing(column).choose(graph.number(Double.NaN), number);
  }
}
