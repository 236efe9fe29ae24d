package leat.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What tests read out of a run's record. */
final class Recorded {
  private Recorded() {}

  /** In, out, quarantined, duplicates, filtered. */
  static List<Long> rows(JsonNode job) {
    List<Long> rows = new ArrayList<>();
    job.path("rows").forEach(count -> rows.add(count.asLong()));
    return rows;
  }

  static Map<String, Long> reasons(JsonNode job) {
    Map<String, Long> reasons = new TreeMap<>();
    job.path("quarantine_reasons")
        .properties()
        .forEach(reason -> reasons.put(reason.getKey(), reason.getValue().asLong()));
    return reasons;
  }

  static Map<String, String> fingerprints(JsonNode run) {
    Map<String, String> fingerprints = new TreeMap<>();
    run.path("jobs")
        .forEach(
            job -> fingerprints.put(job.path("job").asText(), job.path("fingerprint").asText()));
    return fingerprints;
  }

  static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
