package leat.evaluate;

import leat.metrics.Curves;
import leat.metrics.Metrics;

/**
 * Figures and curves of one part.
 *
 * @param metrics the figures; null where the part has no rows
 * @param curves the curves; null where the part has no rows
 */
public record PartFigures(Metrics metrics, Curves curves) {
  static final PartFigures NONE = new PartFigures(null, null);
}
