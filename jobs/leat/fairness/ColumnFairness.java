package leat.fairness;

import java.util.List;

/**
 * How differently a model treats the groups of one column, by the names and definitions of
 * fairlearn's {@code MetricFrame} with {@code method="between_groups"}.
 *
 * <p>Over the groups that are compared, of which a figure is defined; null where that are not two,
 * where fairlearn would say 0 or 1. The interval of a difference never reaches below 0: a
 * difference of extremes has no sign.
 *
 * @param column the column
 * @param rows number of rows of all groups
 * @param reference the group of the highest selection rate, to which the lowest is compared; null
 *     where no two are compared
 * @param groups largest first, or as ranges go; then other values, and rows without one
 * @param demographicParityDifference highest minus lowest selection rate
 * @param demographicParityRatio lowest by highest selection rate; null where nobody is selected
 * @param equalOpportunityDifference highest minus lowest true positive rate (M. Hardt, E. Price, N.
 *     Srebro, "Equality of opportunity in supervised learning", 2016)
 * @param equalizedOddsDifference the larger of the differences of true and of false positive rates
 * @param fourFifths the verdict by the ratio
 * @param words what it comes to, in sentences
 */
public record ColumnFairness(
    String column,
    long rows,
    String reference,
    List<GroupFairness> groups,
    Estimate demographicParityDifference,
    Estimate demographicParityRatio,
    Estimate equalOpportunityDifference,
    Estimate equalizedOddsDifference,
    FourFifths fourFifths,
    List<String> words) {
  /** Copies the lists. */
  public ColumnFairness {
    groups = List.copyOf(groups);
    words = List.copyOf(words);
  }

  /** Where there are more than two classes, and none of them is the positive one. */
  public static ColumnFairness notComputed(String column, long rows, int classes) {
    String words =
        "Not computed: the label has "
            + classes
            + " classes, and selection rates, demographic parity, equal opportunity, equalized odds"
            + " and calibration by group need a positive one; name the column in evaluate.segments"
            + " for the figures of each group";
    return new ColumnFairness(
        column,
        rows,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        FourFifths.NOT_JUDGED,
        List.of(words));
  }
}
