package leat.metrics;

/** Bins of scores on their way to {@link ScoreCounts}, from the lowest score up. */
final class BinnedCounts {
  private final ScoreBins bins;
  private final WeightRange range;
  private final double[] scores;
  private final boolean[] isSpread;
  private final ClassCounts[] sides;
  private int length;

  BinnedCounts(ScoreBins bins, WeightRange range, int length) {
    this.bins = bins;
    this.range = range;
    this.scores = new double[length];
    this.isSpread = new boolean[length];
    this.sides = new ClassCounts[] {ClassCounts.zeros(length), ClassCounts.zeros(length)};
  }

  void add(BinBlock block, int at) {
    double weight = 0;
    for (int side = 0; side < sides.length; side++) {
      ClassCounts counts = sides[side];
      counts.put(length, block.rows[side][at]);
      if (range.isWeighted()) {
        counts.weights()[length] = range.weights().value(block.weights[side][at]);
        counts.squares()[length] = range.squares().value(block.squares[side][at]);
      }
      weight += counts.weights()[length];
    }
    double lowest = block.lowest[at];
    double highest = block.highest[at];
    double place = weight > 0 ? range.weights().value(block.fractions[at]) / weight : 0;
    double mean = bins.score(lowest, place);
    scores[length] = Math.min(Math.max(mean, lowest), highest);
    isSpread[length++] = lowest < highest;
  }

  ScoreCounts counts() {
    ScoreCounts counts = new ScoreCounts(scores, sides[1], sides[0], null);
    BinningErrors errors = new BinningErrors(counts.totals());
    for (int at = length - 1; at >= 0; at--) {
      errors.at(sides[1].weights()[at], sides[0].weights()[at], isSpread[at]);
    }
    return new ScoreCounts(scores, sides[1], sides[0], errors.binning(length));
  }
}
