package leat.features;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leat.model.Step;

/**
 * What was fitted for one column.
 *
 * @param steps in order; none where the column is left out
 * @param features the values that the model sees
 * @param crossFitted those of the features that training rows have other numbers for
 * @param decision what became of the column, and why
 */
record FittedColumn(
    List<Step> steps,
    List<String> features,
    List<CrossFitted> crossFitted,
    FeatureDecision decision) {

  /** One that is the same for training rows as for others. */
  FittedColumn(List<Step> steps, List<String> features, FeatureDecision decision) {
    this(steps, features, List.of(), decision);
  }

  static FittedColumn leftOut(String column, String reason) {
    return leftOut(column, FeatureDecision.LEFT_OUT, reason);
  }

  static FittedColumn leftOut(String column, String kind, String reason) {
    return new FittedColumn(List.of(), List.of(), new FeatureDecision(column, kind, reason));
  }

  /**
   * The column without some of its features.
   *
   * @param same features of all columns that are left out, each with the one that tells the same
   */
  FittedColumn without(Map<String, String> same) {
    List<String> kept = features.stream().filter(f -> !same.containsKey(f)).toList();
    if (kept.size() == features.size()) {
      return this;
    }
    String told =
        features.stream()
            .filter(same::containsKey)
            .map(feature -> feature + " tells the same as " + same.get(feature))
            .collect(Collectors.joining("; "));
    return kept.isEmpty()
        ? leftOut(decision.column(), told)
        : new FittedColumn(
            steps,
            kept,
            crossFitted,
            new FeatureDecision(
                decision.column(), decision.kind(), decision.reason() + "; left out: " + told));
  }
}
