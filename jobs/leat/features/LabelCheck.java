package leat.features;

import java.util.List;
import leat.LeatException;

/** Whether the label can be learned from. */
final class LabelCheck {
  private LabelCheck() {}

  /**
   * Refuses what cannot.
   *
   * @param label its name
   * @param statistics of its values in the training rows
   */
  static void check(String label, CategoryStatistics statistics) {
    if (statistics.tooMany()) {
      throw LeatException.dataRefused(
          "Cannot make features: the label %s has more than %,d classes. Is it a number to predict?"
              .formatted(label, CategoryStatistics.MOST_CATEGORIES));
    }
    List<String> classes = statistics.byFrequency();
    if (classes.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot make features: no row is in the training part. Raise split.train or bring more"
              + " rows");
    }
    if (classes.size() == 1) {
      throw LeatException.dataRefused(
          "Cannot make features: the label %s has one class only in the training part, found %s. Check columns.%s.true and .false, and the data"
              .formatted(label, classes.get(0), label));
    }
  }
}
