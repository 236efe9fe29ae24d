package leat.diff;

import java.io.Serializable;
import leat.model.Score;

/**
 * A row as both models see it.
 *
 * @param id its id
 * @param typed its values, in the order of the rows' contract
 * @param label class index, or -1 where it is not known
 * @param from what the first says
 * @param to what the second says
 */
record RowDiff(long id, Object[] typed, int label, Score from, Score to) implements Serializable {

  boolean changed() {
    return from.decision() != to.decision();
  }

  /** See {@link PredictionDiff.Scores}. */
  double change() {
    double[] before = from.probabilities();
    double[] after = to.probabilities();
    if (before.length == 2) {
      return after[1] - before[1];
    }
    double sum = 0;
    for (int k = 0; k < before.length; k++) {
      sum += Math.abs(after[k] - before[k]);
    }
    return sum / 2;
  }

  /** The class that is looked at: the second of two, of more the one that is decided for now. */
  int outcome() {
    return from.probabilities().length == 2 ? 1 : to.decision();
  }

  /** The same for the same row, whatever the order and the parts in which rows come. */
  long lot() {
    long z = id * 0x9e3779b97f4a7c15L + 0x632be59bd9b4e019L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
