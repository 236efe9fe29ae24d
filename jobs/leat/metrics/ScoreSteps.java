package leat.metrics;

/**
 * Weights of rows by score in {@value #BINS} bins of equal width from 0 to 1, the last with 1 in
 * it: what moving the threshold changes.
 *
 * @param positives weight of the positive rows of each bin
 * @param negatives weight of the negative rows of each bin
 */
public record ScoreSteps(double[] positives, double[] negatives) {
  /** How many there are. */
  static final int BINS = 1_000;

  static ScoreSteps of(Ranking ranking) {
    ScoreSteps steps = new ScoreSteps(new double[BINS], new double[BINS]);
    ranking.descending(
        (score, positives, negatives, ofPositive, ofNegative) -> {
          int bin = Math.min((int) (score * BINS), BINS - 1);
          steps.positives[bin] += positives;
          steps.negatives[bin] += negatives;
        });
    return steps;
  }
}
