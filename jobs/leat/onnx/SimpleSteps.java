package leat.onnx;

import java.util.List;
import java.util.function.ToDoubleFunction;
import leat.model.AgeOf;
import leat.model.ImputeNumber;
import leat.model.MissingIndicator;
import leat.model.Scale;
import leat.model.Step;

/** Steps that are the same arithmetic on each number, with other constants: many in a node. */
final class SimpleSteps {
  /** The types of such steps. */
  static final List<Class<? extends Step>> TYPES =
      List.of(AgeOf.class, MissingIndicator.class, ImputeNumber.class, Scale.class);

  private SimpleSteps() {}

  /**
   * What steps of one type make of their inputs, side by side.
   *
   * @param x their inputs, in the order of the steps
   */
  static Tensor of(List<? extends Step> steps, Tensor x) {
    Step first = steps.get(0);
    if (first instanceof AgeOf) {
      Tensor reference = constants(x, steps, step -> ((AgeOf) step).reference());
      return reference.minus(x).over(constants(x, steps, step -> ((AgeOf) step).unit()));
    }
    if (first instanceof MissingIndicator) {
      return x.isNaN().toDouble();
    }
    if (first instanceof ImputeNumber) {
      return x.isNaN().choose(constants(x, steps, step -> ((ImputeNumber) step).value()), x);
    }
    Tensor mean = constants(x, steps, step -> ((Scale) step).mean());
    return x.minus(mean).over(constants(x, steps, step -> ((Scale) step).divisor()));
  }

  private static Tensor constants(
      Tensor x, List<? extends Step> steps, ToDoubleFunction<Step> constant) {
    return x.graph().constant(Constants.doubles(steps.stream().mapToDouble(constant).toArray()));
  }
}
