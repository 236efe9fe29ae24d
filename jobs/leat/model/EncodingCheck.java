package leat.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether steps and features fit together. */
final class EncodingCheck {
  private final List<Step> steps;
  private final Map<String, Kind> made = new HashMap<>();

  EncodingCheck(List<Step> steps) {
    this.steps = steps;
  }

  void check(List<String> features) {
    steps.forEach(this::check);
    if (features.isEmpty()) {
      throw invalid("at least one feature is needed, found none");
    }
    Set<String> seen = new HashSet<>();
    for (String feature : features) {
      checkFeature(feature);
      if (!seen.add(feature)) {
        throw invalid("features must differ, found twice " + feature);
      }
    }
  }

  private void check(Step step) {
    for (int i = 0; i < step.inputs().size(); i++) {
      checkInput(step, step.inputs().get(i), step.reads().get(i));
    }
    if (made.put(step.output(), step.makes()) != null) {
      throw invalid("outputs of steps must differ, found twice " + step.output());
    }
  }

  private void checkInput(Step step, String input, Kind wanted) {
    if (wanted == Kind.COLUMN) {
      return;
    }
    Kind found = made.get(input);
    if (found == null) {
      throw invalid(step.output() + " reads a value that no earlier step makes, found " + input);
    }
    if (found != wanted) {
      throw invalid(step.output() + " reads a " + wanted + ", found the " + found + " " + input);
    }
  }

  private void checkFeature(String feature) {
    Kind kind = made.get(feature);
    if (kind == null || kind == Kind.TEXT || kind == Kind.COLUMN) {
      String found = kind == null ? "no value " : "the " + kind + " ";
      throw invalid("a feature is a number, a code or a position, found " + found + feature);
    }
  }

  private static IllegalArgumentException invalid(String reason) {
    return new IllegalArgumentException("Invalid encoding: " + reason);
  }
}
