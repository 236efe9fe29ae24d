package leat.train;

import java.util.List;
import leat.config.BoostingSettings;
import leat.config.ClassWeights;
import leat.model.BoostedTrees;
import leat.train.trees.BoostedFit;
import leat.train.trees.Boosting;

/** Gradient boosting over byte codes. */
record BoostingAlgorithm(BoostingSettings settings) implements Algorithm {
  @Override
  public Fitted fit(EncodedRows rows) {
    try (TreeRows trees = rows(rows)) {
      Fitted fitted = fit(trees);
      return settings.classWeights() == ClassWeights.AUTO ? corrected(fitted, rows) : fitted;
    }
  }

  /** With the probabilities of the rows as they are. */
  private static Fitted corrected(Fitted fitted, EncodedRows rows) {
    double[] added = ClassFactors.margins(ClassFactors.of(rows.extent(), ClassWeights.AUTO));
    return fitted.with(((BoostedTrees) fitted.estimator()).less(added));
  }

  private TreeRows rows(EncodedRows rows) {
    return TreeRows.of(rows, settings.bins(), settings.minRows(), settings.classWeights());
  }

  Fitted fit(TreeRows trees) {
    BoostedFit fit = new Boosting(trees.source(), trees.totals(), trees.codes(), settings).fit();
    TreeEncoding encoding = trees.encoding();
    BoostedTrees model =
        new BoostedTrees(trees.codes().length, fit.trees().stream().map(encoding::trees).toList());
    Effort effort = new Effort(fit.rounds(), fit.isDone(), fit.loss(), null);
    return new Fitted(encoding.encoding(), model, new double[0], effort);
  }

  /** Fewer and smaller trees. */
  @Override
  public List<Double> complexity() {
    return List.of(2.0, (double) settings.trees(), (double) settings.maxLeaves());
  }
}
