package leat.fairness;

/**
 * How a model treats the rows of one group; a figure that is not defined on them is null.
 *
 * <p>With row weights w (1 where there are none), label y (0 or 1), score p, and d = 1 where p &ge;
 * threshold.
 *
 * @param value the group: a value, a range, {@code (other)} or {@code (missing)}
 * @param rows number of rows
 * @param positives number of positive rows
 * @param leftOut why the group is not compared with the others; null where it is
 * @param selectionRate &Sigma; w d / &Sigma; w
 * @param truePositiveRate &Sigma; w d y / &Sigma; w y; null without positive rows
 * @param falsePositiveRate &Sigma; w d (1 - y) / &Sigma; w (1 - y); null without negative rows
 * @param precision &Sigma; w d y / &Sigma; w d; null where nothing is decided positive
 * @param positiveRate &Sigma; w y / &Sigma; w
 * @param meanScore &Sigma; w p / &Sigma; w; a calibrated model has it near the positive rate
 * @param ece expected calibration error: &Sigma;<sub>b</sub> |&Sigma; w (y - p)| / &Sigma; w over
 *     15 bins b of about equally many rows, which end at multiples of 0.001 or at the threshold (M.
 *     P. Naeini and others, "Obtaining well calibrated probabilities using Bayesian binning", 2015)
 */
public record GroupFairness(
    String value,
    long rows,
    long positives,
    String leftOut,
    Estimate selectionRate,
    Estimate truePositiveRate,
    Estimate falsePositiveRate,
    Estimate precision,
    Estimate positiveRate,
    Estimate meanScore,
    Estimate ece) {

  /** Whether it is compared with the others. */
  boolean isCompared() {
    return leftOut == null;
  }
}
