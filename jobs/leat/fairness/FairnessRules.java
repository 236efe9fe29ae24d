package leat.fairness;

import java.util.List;

/**
 * What groups are compared, and how.
 *
 * @param columns whose groups are compared besides those of role protected
 * @param minRows rows below which a group is shown and not compared
 * @param leastRatio of the lowest to the highest selection rate
 */
public record FairnessRules(List<String> columns, long minRows, double leastRatio) {
  /** Copies the list. */
  public FairnessRules {
    columns = List.copyOf(columns);
  }
}
