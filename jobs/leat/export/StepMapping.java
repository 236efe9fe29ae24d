package leat.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    return pending.stream()
        .filter(this::maps)
        .filter(step -> made.containsAll(step.values()))
        .toList();
  }

  /** As {@link #ready}, for a stage in which a step can read the value of another. */
  static List<Step> chained(StepMapping mapping, List<Step> pending, Set<String> made) {
    Set<String> available = new HashSet<>(made);
    List<Step> ready = new ArrayList<>();
    for (Step step : pending) {
      if (mapping.maps(step) && available.containsAll(step.values())) {
        ready.add(step);
        available.add(step.output());
      }
    }
    return ready;
  }
}
