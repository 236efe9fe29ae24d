package leat.train;

import java.util.List;
import leat.config.ClassWeights;
import leat.config.ForestSettings;
import leat.model.RandomForest;
import leat.train.trees.Forest;
import leat.train.trees.GrownTree;

/** A random forest over byte codes. */
record ForestAlgorithm(ForestSettings settings) implements Algorithm {
  @Override
  public Fitted fit(EncodedRows rows) {
    try (TreeRows trees = rows(rows)) {
      Fitted fitted = fit(trees);
      return settings.classWeights() == ClassWeights.AUTO ? corrected(fitted, rows) : fitted;
    }
  }

  /** With the shares of the rows as they are. */
  private static Fitted corrected(Fitted fitted, EncodedRows rows) {
    double[] factors = ClassFactors.of(rows.extent(), ClassWeights.AUTO);
    return fitted.with(((RandomForest) fitted.estimator()).unweighted(factors));
  }

  private TreeRows rows(EncodedRows rows) {
    return TreeRows.of(rows, settings.bins(), settings.minRows(), settings.classWeights());
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
