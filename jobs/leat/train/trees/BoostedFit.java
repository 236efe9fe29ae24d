package leat.train.trees;

import java.util.List;

/**
 * What boosting made.
 *
 * @param trees of each output; the priors are in the first of each
 * @param rounds trees of each output
 * @param isDone whether more trees would not be better, or all were asked for
 * @param loss mean over the training rows
 */
public record BoostedFit(List<List<GrownTree>> trees, int rounds, boolean isDone, double loss) {
  BoostedFit done(boolean done) {
    return new BoostedFit(trees, rounds, done, loss);
  }
}
