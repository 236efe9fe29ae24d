package leat.train.trees;

import java.util.ArrayList;
import java.util.List;

/** Grows a tree of each output, round after round. */
final class Rounds implements AutoCloseable {
  private final Boosting boosting;
  private final LogLoss loss;
  private final Layout layout;
  private final Passes passes;
  private final List<GrownTree> finished = new ArrayList<>();
  private long lastLoss;

  Rounds(Boosting boosting, LogLoss loss) {
    this.boosting = boosting;
    this.loss = loss;
    this.layout = new Layout(boosting.codes(), 1);
    this.passes = boosting.source().passes(loss, layout);
  }

  int count() {
    return finished.size() / loss.outputs();
  }

  void grow(int rounds) {
    for (int round = 0; round < rounds && !isStuck(); round++) {
      next();
    }
  }

  /** Whether nothing was left to split, and nothing will be, as each tree sees all features. */
  private boolean isStuck() {
    int count = finished.size();
    return count > 0
        && boosting.settings().columns() == 1
        && finished.subList(count - loss.outputs(), count).stream().allMatch(GrownTree::isLeaf);
  }

  /** The number of rounds with the smallest loss, after which so many were not better. */
  int best(int most, int patience) {
    next();
    long least = lastLoss;
    int best = 0;
    while (count() < most && !isStuck() && count() - 1 - best < patience) {
      next();
      if (lastLoss < least) {
        least = lastLoss;
        best = count() - 1;
      }
    }
    return measured() < least ? count() : best;
  }

  /** One round; the loss is that before it. */
  private void next() {
    int first = finished.size();
    for (int k = 0; k < loss.outputs(); k++) {
      int number = first + k;
      int[] features = boosting.features(number);
      TreeGrower grower =
          new TreeGrower(
              passes,
              layout,
              loss.scales(),
              boosting.growth(),
              path -> features,
              true,
              number,
              List.copyOf(finished));
      finished.add(grower.grow());
      lastLoss = k == 0 ? grower.loss() : lastLoss;
    }
  }

  /** The sum of the losses after all rounds. */
  double loss() {
    return measured() / loss.lossScale();
  }

  private long measured() {
    List<GrownTree> all = List.copyOf(finished);
    int[][] none = new int[0][];
    return passes.sum(new TreePass(all.size(), all, new PartialTree(), new int[0], none, true))[0];
  }

  /** The trees by output; the first of each also says the prior. */
  List<List<GrownTree>> trees() {
    List<List<GrownTree>> trees = new ArrayList<>();
    for (int k = 0; k < loss.outputs(); k++) {
      List<GrownTree> own = new ArrayList<>();
      for (int t = k; t < finished.size(); t += loss.outputs()) {
        own.add(own.isEmpty() ? finished.get(t).plus(loss.priors()[k]) : finished.get(t));
      }
      trees.add(own);
    }
    return trees;
  }

  @Override
  public void close() {
    passes.close();
  }
}
