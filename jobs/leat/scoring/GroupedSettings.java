package leat.scoring;

import java.io.Serializable;
import leat.metrics.ScoreTally;
import leat.metrics.WeightRange;

/**
 * How rows are kept by group.
 *
 * @param classes how many the model has
 * @param threshold of two classes
 * @param bins of the histogram of scores
 * @param weights of all rows where these are many, so that they are counted and not kept; else null
 */
public record GroupedSettings(int classes, double threshold, int bins, WeightRange weights)
    implements Serializable {
  boolean isCounted() {
    return weights != null;
  }

  ScoreTally tally() {
    return new ScoreTally(classes, threshold, bins, weights);
  }
}
