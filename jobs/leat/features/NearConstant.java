package leat.features;

import java.util.Locale;
import java.util.Optional;
import leat.config.FeatureSettings;

/** Leaves out columns in which almost every row has the same value. */
final class NearConstant {
  private static final double PERCENT = 100;

  private NearConstant() {}

  /**
   * The column as left out, where it is to be.
   *
   * @param share of the training rows that have the most frequent value
   */
  static Optional<FittedColumn> leftOut(
      String column, double share, FeatureSettings.Selection settings) {
    String reason =
        String.format(Locale.ROOT, "%.6g %% of training rows have the same value", share * PERCENT);
    return share > settings.nearConstant()
        ? Optional.of(FittedColumn.leftOut(column, FeatureDecision.CONSTANT, reason))
        : Optional.empty();
  }
}
