package leat.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.model.Bins;
import leat.model.ByCode;
import leat.model.CategoryOf;
import leat.model.Cross;
import leat.model.Cyclic;
import leat.model.DatePart;
import leat.model.Encoding;
import leat.model.ImputeCategory;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.Piecewise;
import leat.model.Step;

/** Fitted steps as nodes; each computes what the step's own function does, in the same order. */
final class Steps {
  private final Inputs inputs;
  private final Encoding encoding;
  private final Map<String, Text> texts = new HashMap<>();
  private final Values values;

  Steps(Graph graph, Inputs inputs, Encoding encoding) throws Inexpressible {
    this.inputs = inputs;
    this.encoding = encoding;
    this.values = new Values(graph);
    List<Step> pending = new ArrayList<>(encoding.steps());
    while (!pending.isEmpty()) {
      for (Class<? extends Step> type : SimpleSteps.TYPES) {
        together(pending.stream().filter(type::isInstance).filter(this::isReady).toList(), pending);
      }
      oneByOne(pending);
    }
  }

  /** Numbers, positions (both doubles) and codes (integers). */
  Values values() {
    return values;
  }

  private boolean isReady(Step step) {
    return step.values().stream().allMatch(name -> isMade(name));
  }

  private void together(List<Step> ready, List<Step> pending) {
    if (!ready.isEmpty()) {
      Tensor x = values.sideBySide(ready.stream().map(step -> step.inputs().get(0)).toList());
      values.putAll(ready.stream().map(Step::output).toList(), SimpleSteps.of(ready, x));
      pending.removeIf(this::isMade);
    }
  }

  private void oneByOne(List<Step> pending) throws Inexpressible {
    for (Step step : List.copyOf(pending)) {
      if (isReady(step) && !SimpleSteps.TYPES.contains(step.getClass())) {
        add(step);
      }
    }
    pending.removeIf(this::isMade);
  }

  private boolean isMade(Step step) {
    return isMade(step.output());
  }

  private boolean isMade(String name) {
    return values.has(name) || texts.containsKey(name);
  }

  private void add(Step step) throws Inexpressible {
    if (step instanceof CategoryOf category) {
      texts.put(step.output(), new Text(category.column(), null));
    } else if (step instanceof ImputeCategory impute) {
      texts.put(step.output(), texts.get(impute.input()).filled(impute.value()));
    } else if (step instanceof OneHot categories) {
      values.put(step.output(), texts.get(categories.input()).code(categories, inputs));
    } else if (step instanceof NumberOf number) {
      values.put(step.output(), inputs.number(number.column()));
    } else if (step instanceof DatePart part) {
      values.put(step.output(), DateParts.of(part, inputs));
    } else {
      values.put(step.output(), made(step));
    }
  }

  private Tensor made(Step step) {
    Tensor x = values.column(step.inputs().get(0));
    if (step instanceof ByCode byCode) {
      return number(byCode, x);
    }
    if (step instanceof Cross cross) {
      int columns = encoding.step(cross.right()).categories().size();
      return Forms.cross(cross, x, values.column(cross.right()), columns);
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
  private Tensor number(ByCode step, Tensor code) {
    int codes = encoding.step(step.input()).categories().size();
    double[] table = new double[codes + 1];
    for (int i = 0; i <= codes; i++) {
      boolean has = i < codes && i < step.numbers().size();
      table[i] = has ? step.numbers().get(i) : step.otherwise();
    }
    return code.in(Constants.doubles(table));
  }
}
