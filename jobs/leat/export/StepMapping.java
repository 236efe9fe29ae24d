package leat.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leat.model.Kind;
import leat.model.Step;
import org.apache.spark.ml.Transformer;

/** Maps fitted steps of some types to MLlib stages, many steps to one stage. */
interface StepMapping {
  /** Whether this mapping is for that step. */
  boolean maps(Step step);

  /** Stages that make the values of these steps, of which none reads another. */
  List<Transformer> stages(List<Step> steps);

  /**
   * The steps that can go into one stage now.
   *
   * @param pending steps without a stage, in the order of the encoding
   * @param made values made by earlier stages
   */
  default List<Step> ready(List<Step> pending, Set<String> made) {
    return pending.stream().filter(this::maps).filter(step -> hasInputs(step, made)).toList();
  }

  /** Whether all values that the step reads have been made. */
  static boolean hasInputs(Step step, Set<String> made) {
    for (int i = 0; i < step.inputs().size(); i++) {
      if (step.reads().get(i) != Kind.COLUMN && !made.contains(step.inputs().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #ready}, for a stage in which a step can read the value of another. */
  static List<Step> chained(StepMapping mapping, List<Step> pending, Set<String> made) {
    Set<String> available = new HashSet<>(made);
    List<Step> ready = new ArrayList<>();
    for (Step step : pending) {
      if (mapping.maps(step) && hasInputs(step, available)) {
        ready.add(step);
        available.add(step.output());
      }
    }
    return ready;
  }
}
