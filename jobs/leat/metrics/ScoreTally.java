package leat.metrics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scored rows, counted by bins of their scores wherever they are: any number of rows in about a
 * megabyte for each class.
 *
 * <p>All sums are exact or of whole numbers: the order and the partitions of the rows do not
 * matter. With more than four classes bins are wider, so that tallies stay small.
 */
public final class ScoreTally implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_BITS = 11;
  private static final int LEAST_BITS = 6;
  private static final int FEW_CLASSES = 4;

  private final BinnedScores[] scores;
  private final MulticlassSums sums;

  /**
   * Nothing counted yet.
   *
   * @param classes how many there are, at least 2
   * @param threshold of two classes
   * @param histogram bins of the histogram of scores
   * @param weights of all rows, here and elsewhere
   */
  public ScoreTally(int classes, double threshold, int histogram, WeightRange weights) {
    int fewer = Integer.SIZE - Integer.numberOfLeadingZeros((classes - 1) / FEW_CLASSES);
    ScoreBins bins = new ScoreBins(Math.max(LEAST_BITS, MOST_BITS - fewer), threshold, histogram);
    this.scores =
        IntStream.range(0, classes == 2 ? 1 : classes)
            .mapToObj(k -> new BinnedScores(bins, weights))
            .toArray(BinnedScores[]::new);
    this.sums = new MulticlassSums(classes);
  }

  /**
   * Counts a row.
   *
   * @param label class index
   * @param probabilities one per class
   */
  public void add(int label, double weight, double[] probabilities) {
    if (scores.length == 1) {
      scores[0].add(probabilities[1], label == 1, weight);
      return;
    }
    sums.add(label, weight, probabilities);
    for (int k = 0; k < probabilities.length; k++) {
      scores[k].add(probabilities[k], label == k, weight);
    }
  }

  /** Adds what was counted elsewhere, with the same bins. */
  public ScoreTally merge(ScoreTally other) {
    for (int k = 0; k < scores.length; k++) {
      scores[k].merge(other.scores[k]);
    }
    sums.merge(other.sums);
    return this;
  }

  /** The rows of two classes by their score. */
  public Ranking ranking() {
    return scores[0].counts();
  }

  /** The rows of several classes. */
  public MulticlassCounts counts() {
    return new MulticlassCounts(
        sums, Arrays.stream(scores).<Ranking>map(BinnedScores::counts).toList());
  }
}
