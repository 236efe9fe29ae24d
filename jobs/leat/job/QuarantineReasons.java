package leat.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Reads the quarantine reasons of a stored job result. */
public final class QuarantineReasons {
  private QuarantineReasons() {}

  /** Rows by reason, sorted by reason; none where the result has none. */
  public static Map<String, Long> in(JsonNode result) {
    Map<String, Long> reasons = new TreeMap<>();
    for (Map.Entry<String, JsonNode> reason : result.path("quarantine_reasons").properties()) {
      reasons.put(reason.getKey(), reason.getValue().asLong());
    }
    return reasons;
  }
}
