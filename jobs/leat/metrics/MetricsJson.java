package leat.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import leat.Json;

/** The document of a model's figures, {@code metrics.json}; its parts are written by evaluate. */
public final class MetricsJson {
  private static final String FORMAT = "leat-metrics";
  private static final int VERSION = 2;

  private MetricsJson() {}

  /** A document of the newest version without any part. */
  public static ObjectNode document() {
    return Json.mapper().createObjectNode().put("format", FORMAT).put("version", VERSION);
  }

  /**
   * Reads a document of this version or an older one.
   *
   * @throws leat.LeatException when it is of a newer one, or none
   */
  public static JsonNode read(String text) {
    return Json.versioned(text, FORMAT, VERSION);
  }
}
