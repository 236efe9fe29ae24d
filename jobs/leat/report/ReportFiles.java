package leat.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import leat.Json;
import leat.explain.Explanation;
import leat.fairness.ColumnFairness;
import leat.metrics.Curves;
import leat.metrics.Metrics;
import leat.metrics.Segment;

/**
 * The texts of the files that evaluation stores, from which pages can be made at any time.
 *
 * @param facts {@code report.json}
 * @param metrics {@code metrics.json}
 * @param curves {@code curves.json}
 * @param explanation {@code explanation.json}; null where there is none
 */
public record ReportFiles(String facts, String metrics, String curves, String explanation) {
  /** What the pages are made from. */
  public ModelReport read() {
    JsonNode document = Json.read(metrics, JsonNode.class);
    List<Segment> segments = new ArrayList<>();
    document.path("segments").forEach(node -> segments.add(Segment.read(node)));
    List<ColumnFairness> fairness = new ArrayList<>();
    document.path("fairness").forEach(node -> fairness.add(Json.bind(node, ColumnFairness.class)));
    Curves drawn = Json.read(curves, Curves.class);
    return new ModelReport(
        Json.bind(Json.versioned(facts, ModelFacts.FORMAT, ModelFacts.VERSION), ModelFacts.class),
        new PartMetrics(
            part(document, "train"), part(document, "validation"), part(document, "test")),
        drawn,
        segments,
        fairness,
        explanation == null ? null : Explanation.read(explanation),
        null);
  }

  private static Metrics part(JsonNode document, String part) {
    JsonNode node = document.path(part);
    return node.isObject() ? Metrics.read(node) : null;
  }
}
