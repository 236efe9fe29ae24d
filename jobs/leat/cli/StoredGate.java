package leat.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import leat.Json;
import leat.workspace.ModelVersion;

/**
 * What the gate found when a version was registered.
 *
 * @param report from the version's manifest
 */
record StoredGate(JsonNode report) {
  static StoredGate of(ModelVersion version) {
    return new StoredGate(version.manifest().detail().path("gate"));
  }

  /** Why it was refused, in words; none where it passed. Versions without a report did not pass. */
  List<String> refusals() {
    List<String> refusals = new ArrayList<>();
    for (JsonNode rule : report.path("rules")) {
      if (!rule.path("passed").asBoolean()) {
        refusals.add("the gate refused it: " + rule.path("words").asText());
      }
    }
    String older = report.path("refusal").asText("");
    if (!older.isEmpty()) {
      refusals.add("the gate refused it: " + older);
    }
    if (report.path("rules").isEmpty() && !report.has("refusal")) {
      refusals.add("it has no report of the gate");
    }
    return refusals;
  }

  /**
   * For the record of a promotion.
   *
   * @param refusals what speaks against it, forced or not
   */
  ObjectNode summary(List<String> refusals) {
    ObjectNode summary = Json.mapper().createObjectNode();
    summary.put("rules", report.path("rules").size());
    for (JsonNode rule : report.path("rules")) {
      if (!rule.path("passed").asBoolean()) {
        summary.withArray("failed").add(rule);
      }
    }
    summary.set("refusals", Json.mapper().valueToTree(refusals));
    return summary;
  }
}
