package leat.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.Json;

/**
 * What came of every rule.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param rules all of them, in the order in which they are told
 * @param comparison with the model in production; null where there was none, or none to compare
 *     with
 */
public record GateReport(
    String format, int version, List<RuleResult> rules, Comparison comparison) {
  /** The format's name. */
  public static final String FORMAT = "leat-gate";

  /** The newest version of the format. */
  public static final int VERSION = 1;

  /** Copies the list. */
  public GateReport {
    rules = List.copyOf(rules);
  }

  /** A report of the version that is written. */
  public static GateReport of(List<RuleResult> rules, Comparison comparison) {
    return new GateReport(FORMAT, VERSION, rules, comparison);
  }

  /** The report with one more rule. */
  public GateReport with(RuleResult rule) {
    List<RuleResult> more = new ArrayList<>(rules);
    more.add(rule);
    return new GateReport(format, version, more, comparison);
  }

  /** Reads a report; none where the node holds another thing, as models of older versions do. */
  public static Optional<GateReport> read(JsonNode node) {
    return node.path("format").asText("").equals(FORMAT)
        ? Optional.of(Json.bind(node, GateReport.class))
        : Optional.empty();
  }

  /** Whether every rule is kept; without any rule nothing is. */
  public boolean passes() {
    return !rules.isEmpty() && failed().isEmpty();
  }

  /** The rules that are not kept. */
  public List<RuleResult> failed() {
    return rules.stream().filter(rule -> !rule.passed()).toList();
  }

  /** Whether that rule is kept; one that was not looked at is not. */
  public boolean passes(String rule) {
    return rules.stream().anyMatch(result -> result.rule().equals(rule) && result.passed());
  }

  /** Why the model is refused, a line for each rule; empty where it is not. */
  public String refusal() {
    List<String> words = failed().stream().map(RuleResult::words).toList();
    return switch (words.size()) {
      case 0 -> rules.isEmpty() ? "no rule was looked at" : "";
      case 1 -> words.get(0);
      default ->
          "%d of %d rules failed:\n- %s"
              .formatted(words.size(), rules.size(), String.join("\n- ", words));
    };
  }

  /** What a promotion record says of it. */
  public ObjectNode summary() {
    ObjectNode summary = Json.mapper().createObjectNode();
    summary.put("rules", rules.size());
    summary.set("failed", Json.mapper().valueToTree(failed()));
    return summary;
  }
}
