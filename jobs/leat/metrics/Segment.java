package leat.metrics;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The figures of the rows that are alike in one column.
 *
 * @param column the column
 * @param value what they have in it: a value, a range, {@code (other)} or {@code (missing)}
 * @param rows number of rows
 * @param metrics their figures
 */
public record Segment(String column, String value, long rows, Metrics metrics) {
  /** Reads one segment of a metrics file. */
  public static Segment read(JsonNode node) {
    return new Segment(
        node.path("column").asText(),
        node.path("value").asText(),
        node.path("rows").asLong(),
        Metrics.read(node.path("metrics")));
  }
}
