package leat.explain;

import java.util.List;

/**
 * Why a model says what it says of a row: base + contributions + others = total.
 *
 * @param outcome name of the class that is explained: class 1 of two, of more the one decided for
 * @param probability of it, as the model publishes it
 * @param space what contributions add up to
 * @param base what is said of a row of which nothing is known
 * @param total what is said of this row: the margin or probability before calibration
 * @param top the columns that contribute most, either way, largest first
 * @param others sum of the contributions of all other columns
 */
public record Reasons(
    String outcome,
    double probability,
    Space space,
    double base,
    double total,
    List<Reason> top,
    double others) {
  /** Copies the list. */
  public Reasons {
    top = List.copyOf(top);
  }
}
