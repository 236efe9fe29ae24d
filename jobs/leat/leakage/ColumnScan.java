package leat.leakage;

import java.util.List;

/**
 * What one column tells of the label alone.
 *
 * @param column the column
 * @param groups its rows by value
 * @param bins the same, numbers by quantiles, as a model of all columns takes them
 * @param isId whether it numbers or names the rows
 * @param auc area under the ROC curve, the mean over the judged classes by their rows
 */
record ColumnScan(SampledColumn column, Groups groups, Groups bins, boolean isId, double auc) {
  private static final int MOST_BINS = 32;

  static ColumnScan of(SampledColumn column, Classes classes, double share) {
    Groups groups = Groups.of(column);
    boolean isId = IdSigns.of(column, groups, share).isId();
    boolean ordered = isId || column.type() != SampledColumn.Type.TEXT;
    Groups bins = ordered ? groups.binned(MOST_BINS) : groups;
    double sum = 0;
    double weight = 0;
    for (int wanted : classes.judged()) {
      double area = GroupCounts.of(bins, classes, wanted).area();
      if (ordered) {
        double order = GroupCounts.of(groups, classes, wanted).orderArea(groups);
        area = Math.max(area, order);
      }
      sum += area * classes.rows()[wanted];
      weight += classes.rows()[wanted];
    }
    return new ColumnScan(column, groups, bins, isId, weight == 0 ? 0.5 : sum / weight);
  }

  String name() {
    return column.name();
  }

  /**
   * The two rows that look most like the class, and are, and the two that look least like it, and
   * are not.
   */
  List<Integer> examples(Classes classes) {
    return new TypicalRows(this, classes).rows();
  }
}
