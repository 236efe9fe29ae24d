package leat.export;

import java.util.List;
import java.util.Set;
import leat.model.Encoding;
import leat.model.Scale;
import leat.model.Step;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.StandardScalerModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/** Scaled features as a VectorAssembler and a StandardScalerModel. */
final class ScaleMapping implements StepMapping {
  private final Set<Step> scaled;
  private final StageNames names;
  private final String vector;

  ScaleMapping(Set<Step> scaled, StageNames names) {
    this.scaled = scaled;
    this.names = names;
    this.vector = names.fresh("scaled");
  }

  /**
   * Scaled numbers that are features and nothing else; no stage takes a number out of a vector
   * again.
   */
  static boolean fits(Step step, Encoding encoding) {
    return step instanceof Scale
        && encoding.features().contains(step.output())
        && encoding.steps().stream().noneMatch(s -> s.values().contains(step.output()));
  }

  @Override
  public boolean maps(Step step) {
    return scaled.contains(step);
  }

  /** All at once, so that there is one vector. */
  @Override
  public List<Step> ready(List<Step> pending, Set<String> made) {
    List<Step> ready = StepMapping.super.ready(pending, made);
    return ready.size() == scaled.size() ? ready : List.of();
  }

  @Override
  public List<Transformer> stages(List<Step> steps) {
    String numbers = names.fresh("numbers");
    VectorAssembler assembler =
        new VectorAssembler("leat_numbers")
            .setInputCols(
                steps.stream()
                    .map(step -> names.ofValue(step.inputs().get(0)))
                    .toArray(String[]::new))
            .setOutputCol(numbers)
            .setHandleInvalid("keep");
    return List.of(assembler, scaler(steps.stream().map(Scale.class::cast).toList(), numbers));
  }

  /** The column with the scaled vector, in the order of the steps. */
  String vector() {
    return vector;
  }

  private StandardScalerModel scaler(List<Scale> scales, String numbers) {
    Vector means = Vectors.dense(scales.stream().mapToDouble(Scale::mean).toArray());
    Vector divisors = Vectors.dense(scales.stream().mapToDouble(Scale::divisor).toArray());
    // private[ml] in Scala, public in bytecode: the only way to make the model without fitting it.
    StandardScalerModel scaler = new StandardScalerModel("leat_scale", divisors, means);
    scaler.set(scaler.withMean(), true);
    scaler.set(scaler.withStd(), true);
    return scaler.setInputCol(numbers).setOutputCol(vector);
  }
}
