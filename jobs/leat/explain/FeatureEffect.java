package leat.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What the model says on average as a column takes one value after another (partial dependence, J.
 * Friedman, "Greedy Function Approximation", 2001).
 *
 * @param column its name
 * @param kind how to draw it
 * @param points in the order of numbers, or the most frequent category first; a missing value last
 */
public record FeatureEffect(String column, Kind kind, List<EffectPoint> points) {
  /** Copies the list. */
  public FeatureEffect {
    points = List.copyOf(points);
  }

  /** What a column's values are. */
  public enum Kind {
    /** Numbers, dates or times, on an axis. */
    @JsonProperty("number")
    NUMBER,
    /** Values side by side. */
    @JsonProperty("category")
    CATEGORY
  }
}
