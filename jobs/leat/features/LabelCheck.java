package leat.features;

import java.util.List;
import leat.LeatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the label can be learned from. */
final class LabelCheck {
  private static final Logger LOG = LoggerFactory.getLogger("leat");
  private static final int FEW_ROWS = 10;

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
    if (classes.isEmpty() && statistics.missing() == 0) {
      throw LeatException.dataRefused(
          "Cannot make features: no row is in the training part. Raise split.train or bring more"
              + " rows");
    }
    if (statistics.missing() > 0) {
      throw LeatException.dataRefused(
          "Cannot make features: %,d training rows have no value of the label %s. Set columns.%s.required = true"
              .formatted(statistics.missing(), label, label));
    }
    for (String text : classes) {
      if (statistics.count(text) < FEW_ROWS) {
        LOG.warn(
            "the label {} has the class {} in {} training rows only: folds may miss it, and figures"
                + " will vary",
            label,
            text,
            statistics.count(text));
      }
    }
    if (classes.size() == 1) {
      throw LeatException.dataRefused(
          "Cannot make features: the label %s has one class only in the training part, found %s. Check columns.%s.true and .false, and the data"
              .formatted(label, classes.get(0), label));
    }
  }
}
