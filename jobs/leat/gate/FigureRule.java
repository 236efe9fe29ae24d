package leat.gate;

import com.fasterxml.jackson.databind.JsonNode;
import leat.config.Requirement;

/**
 * A bound on a figure of the metrics file.
 *
 * @param requirement the bound
 */
public record FigureRule(Requirement requirement) {
  /** What comes of it; a figure that is not there, or not defined, fails. */
  public RuleResult of(JsonNode metrics) {
    Figure figure = Figure.at(metrics, requirement.path());
    String name = requirement.text();
    String required = requirement.operator().sign() + " " + requirement.bound();
    if (figure.value() == null) {
      return new RuleResult(
          name, false, "none", required, name + " is required: " + figure.problem());
    }
    double value = figure.value();
    boolean passed = requirement.operator().holds(Double.compare(value, requirement.bound()));
    String words = "%s is required%s %s".formatted(name, passed ? ", found" : ", and it is", value);
    return new RuleResult(name, passed, String.valueOf(value), required, words);
  }
}
