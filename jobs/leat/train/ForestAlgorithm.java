package leat.train;

import java.util.List;
import leat.config.ForestSettings;
import leat.model.RandomForest;
import leat.train.trees.Forest;
import leat.train.trees.GrownTree;

/** A random forest over byte codes. */
record ForestAlgorithm(ForestSettings settings) implements Algorithm {
  @Override
  public Fitted fit(EncodedRows rows) {
    try (TreeRows trees = TreeRows.of(rows, settings.bins(), settings.classWeights())) {
      return fit(trees);
    }
  }

  Fitted fit(TreeRows trees) {
    List<GrownTree> grown =
        new Forest(trees.source(), trees.totals(), trees.codes(), settings).grow();
    TreeEncoding encoding = trees.encoding();
    RandomForest model =
        new RandomForest(
            trees.codes().length, trees.totals().classWeights().length, encoding.trees(grown));
    Effort effort = new Effort(grown.size(), true, null, null);
    return new Fitted(encoding.encoding(), model, new double[0], effort);
  }

  /** Fewer and smaller trees. */
  @Override
  public List<Double> complexity() {
    return List.of(1.0, (double) settings.trees(), (double) settings.maxDepth());
  }
}
