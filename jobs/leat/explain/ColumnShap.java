package leat.explain;

import java.util.List;

/**
 * What a column contributes over many rows.
 *
 * @param column its name
 * @param value mean of the contributions without their sign, added up over the outcomes
 * @param byOutcome the same for each outcome
 */
public record ColumnShap(String column, double value, List<Double> byOutcome) {
  /** Copies the list. */
  public ColumnShap {
    byOutcome = List.copyOf(byOutcome);
  }
}
