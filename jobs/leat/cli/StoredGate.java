package leat.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import leat.Json;
import leat.gate.GateReport;
import leat.gate.RuleResult;
import leat.workspace.ModelVersion;

/**
 * What the gate found when a version was registered.
 *
 * @param stored in the version's manifest
 */
record StoredGate(JsonNode stored) {
  private static final String REFUSED = "the gate refused it: ";

  static StoredGate of(ModelVersion version) {
    return new StoredGate(version.manifest().detail().path("gate"));
  }

  /** The rules that were looked at; none where an older program registered it. */
  List<RuleResult> rules() {
    return GateReport.read(stored).map(GateReport::rules).orElse(List.of());
  }

  /** Why it was refused, in words; none where it passed. Versions without a report did not pass. */
  List<String> refusals() {
    List<RuleResult> rules = rules();
    if (!rules.isEmpty()) {
      return rules.stream().filter(r -> !r.passed()).map(r -> REFUSED + r.words()).toList();
    }
    // Older programs stored one verdict, with a refusal that was empty where it passed.
    if (stored.has("refusal")) {
      String refusal = stored.path("refusal").asText();
      return refusal.isEmpty() ? List.of() : List.of(REFUSED + refusal);
    }
    return List.of("it has no report of the gate");
  }

  /**
   * For the record of a promotion.
   *
   * @param refusals what speaks against it
   */
  ObjectNode summary(List<String> refusals) {
    ObjectNode summary =
        GateReport.read(stored)
            .map(GateReport::summary)
            .orElseGet(() -> Json.mapper().createObjectNode().put("rules", 0));
    summary.set("refusals", Json.mapper().valueToTree(refusals));
    return summary;
  }
}
