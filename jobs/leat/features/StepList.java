package leat.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leat.model.Step;

/** Collects the steps of a column, each value once, and which of them are features. */
final class StepList {
  private final List<Step> steps = new ArrayList<>();
  private final List<String> features = new ArrayList<>();
  private final Set<String> made = new HashSet<>();

  /** Adds a step, where nothing made its value yet. */
  void add(Step step) {
    if (made.add(step.output())) {
      steps.add(step);
    }
  }

  /** Adds a step whose value is a feature. */
  void feature(Step step) {
    add(step);
    features.add(step.output());
  }

  List<Step> steps() {
    return steps;
  }

  List<String> features() {
    return features;
  }
}
