package leat.train.trees;

import java.util.List;

/**
 * What boosting made.
 *
 * @param trees of each output; the priors are in the first of each
 * @param rounds trees of each output
 * @param stoppedEarly whether more were allowed
 * @param loss mean over the training rows
 */
public record BoostedFit(
    List<List<GrownTree>> trees, int rounds, boolean stoppedEarly, double loss) {
  BoostedFit stoppedEarly(boolean stopped) {
    return new BoostedFit(trees, rounds, stopped, loss);
  }
}
