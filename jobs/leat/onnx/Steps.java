package leat.onnx;

import java.util.HashMap;
import java.util.Map;
import leat.model.AgeOf;
import leat.model.Bins;
import leat.model.ByCode;
import leat.model.CategoryOf;
import leat.model.Cross;
import leat.model.Cyclic;
import leat.model.DatePart;
import leat.model.Encoding;
import leat.model.ImputeCategory;
import leat.model.ImputeNumber;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.Piecewise;
import leat.model.Scale;
import leat.model.Step;

/** Fitted steps as nodes; each computes what the step's own function does, in the same order. */
final class Steps {
  private final Graph graph;
  private final Inputs inputs;
  private final Encoding encoding;
  private final Map<String, Text> texts = new HashMap<>();
  private final Map<String, Tensor> values = new HashMap<>();

  Steps(Graph graph, Inputs inputs, Encoding encoding) throws Inexpressible {
    this.graph = graph;
    this.inputs = inputs;
    this.encoding = encoding;
    for (Step step : encoding.steps()) {
      add(step);
    }
  }

  /** A number, a position (both doubles) or a code (integers). */
  Tensor value(String name) {
    return values.get(name);
  }

  private void add(Step step) throws Inexpressible {
    if (step instanceof CategoryOf category) {
      texts.put(step.output(), new Text(category.column(), null));
    } else if (step instanceof ImputeCategory impute) {
      texts.put(step.output(), texts.get(impute.input()).filled(impute.value()));
    } else if (step instanceof OneHot categories) {
      values.put(step.output(), texts.get(categories.input()).code(categories, inputs));
    } else if (step instanceof ByCode byCode) {
      values.put(step.output(), number(byCode));
    } else if (step instanceof Cross cross) {
      int columns = encoding.step(cross.right()).categories().size();
      values.put(
          step.output(), Forms.cross(cross, value(cross.left()), value(cross.right()), columns));
    } else {
      values.put(step.output(), number(step));
    }
  }

  /** What is made of a column or of one number. */
  private Tensor number(Step step) {
    if (step instanceof NumberOf number) {
      return inputs.number(number.column());
    }
    if (step instanceof DatePart part) {
      return DateParts.of(part, inputs);
    }
    return number(step, value(step.inputs().get(0)));
  }

  private Tensor number(Step step, Tensor x) {
    if (step instanceof ImputeNumber impute) {
      return x.isNaN().choose(graph.number(impute.value()), x);
    }
    if (step instanceof MissingIndicator) {
      return x.isNaN().toDouble();
    }
    if (step instanceof Scale scale) {
      return x.minus(graph.number(scale.mean())).over(graph.number(scale.divisor()));
    }
    if (step instanceof AgeOf age) {
      return graph.number(age.reference()).minus(x).over(graph.number(age.unit()));
    }
    if (step instanceof Cyclic cyclic) {
      return Forms.wave(cyclic, x);
    }
    if (step instanceof Bins bins) {
      return Forms.bin(bins, x);
    }
    if (step instanceof Piecewise piecewise) {
      return Forms.position(piecewise, x);
    }
    throw new IllegalStateException("No ONNX node for " + step);
  }

  /** By each code that the step before may make, then by none. */
  private Tensor number(ByCode step) {
    int codes = encoding.step(step.input()).categories().size();
    double[] table = new double[codes + 1];
    for (int code = 0; code <= codes; code++) {
      boolean has = code < codes && code < step.numbers().size();
      table[code] = has ? step.numbers().get(code) : step.otherwise();
    }
    return value(step.input()).in(Constants.doubles(table));
  }
}
