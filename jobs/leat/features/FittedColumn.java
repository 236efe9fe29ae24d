package leat.features;

import java.util.List;
import leat.model.Step;

/**
 * What was fitted for one column.
 *
 * @param steps in order; none where the column is left out
 * @param features the values that the model sees
 * @param decision what became of the column, and why
 */
record FittedColumn(List<Step> steps, List<String> features, FeatureDecision decision) {
  static FittedColumn leftOut(String column, String reason) {
    return new FittedColumn(List.of(), List.of(), new FeatureDecision(column, "left out", reason));
  }
}
