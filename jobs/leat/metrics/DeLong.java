package leat.metrics;

import java.util.Optional;

/**
 * The 95 % interval of AUC by its asymptotic variance.
 *
 * <p>E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the areas under two or more
 * correlated receiver operating characteristic curves, 1988, in the fast form of X. Sun and W. Xu,
 * 2014, in one pass over sorted scores instead of over all pairs: the midrank of a row says which
 * share of the other class lies below it, equal scores counting half. With m positive rows
 * x<sub>i</sub> and that share v<sub>i</sub> of negative rows below, and n negative rows with the
 * share u<sub>j</sub> of positive rows above, the variance is &Sigma;(v<sub>i</sub> - A)&sup2; / (m
 * (m - 1)) + &Sigma;(u<sub>j</sub> - A)&sup2; / (n (n - 1)). Of rows with weights, shares are of
 * weight, and the sums are &Sigma;w&sup2;(v - A)&sup2; / (&Sigma;w)&sup2; &middot; m / (m - 1).
 */
final class DeLong {
  /** Quantile of the normal distribution for a two-sided 95 % interval. */
  private static final double Z = 1.959963984540054;

  private final ScoreCounts counts;
  private final Totals totals;
  private double area;
  private double ofPositives;
  private double ofNegatives;

  private DeLong(ScoreCounts counts, Totals totals) {
    this.counts = counts;
    this.totals = totals;
  }

  /** The interval, within 0 and 1; none where a class has fewer than two rows. */
  static Optional<Interval> interval(ScoreCounts counts) {
    Totals totals = counts.totals();
    if (totals.positiveRows() < 2 || totals.negativeRows() < 2) {
      return Optional.empty();
    }
    DeLong found = new DeLong(counts, totals);
    double half = Z * Math.sqrt(found.variance());
    return Optional.of(
        new Interval(Math.max(0, found.area - half), Math.min(1, found.area + half)));
  }

  private double variance() {
    ascending((at, below, above) -> area += counts.positives().weights()[at] * below);
    area /= totals.positives();
    ascending(
        (at, below, above) -> {
          ofPositives += counts.positives().squares()[at] * (below - area) * (below - area);
          ofNegatives += counts.negatives().squares()[at] * (above - area) * (above - area);
        });
    return part(ofPositives, totals.positives(), totals.positiveRows())
        + part(ofNegatives, totals.negatives(), totals.negativeRows());
  }

  private static double part(double squares, double weight, double rows) {
    return squares / (weight * weight) * rows / (rows - 1);
  }

  private void ascending(Shares visitor) {
    double below = 0;
    double above = totals.positives();
    for (int at = 0; at < counts.scores().length; at++) {
      double positive = counts.positives().weights()[at];
      double negative = counts.negatives().weights()[at];
      visitor.at(
          at,
          (below + negative / 2) / totals.negatives(),
          (above - positive / 2) / totals.positives());
      below += negative;
      above -= positive;
    }
  }

  /** Takes a score with the shares of negative rows below and of positive rows above it. */
  private interface Shares {
    void at(int at, double below, double above);
  }
}
