package leat.onnx;

import java.util.ArrayList;
import java.util.List;
import leat.model.BoostedTrees;
import leat.model.DecisionTree;
import leat.model.RandomForest;

/** What trees say of a row of numbers. */
final class Trees {
  private Trees() {}

  /** One margin for two classes, one for each of more. */
  static Tensor margins(BoostedTrees model, Tensor features) {
    Ensemble ensemble = new Ensemble();
    for (int k = 0; k < model.trees().size(); k++) {
      for (DecisionTree tree : model.trees().get(k)) {
        ensemble.add(tree, k, (of, node) -> of.value(node, 0));
      }
    }
    return ensemble.of(features, model.trees().size());
  }

  /**
   * The sum of the trees' probabilities of each class. A leaf of the operator has one number only:
   * each tree gives the row of its leaf in a table.
   */
  static Tensor sums(RandomForest model, Tensor features) {
    Ensemble ensemble = new Ensemble();
    List<double[]> rows = new ArrayList<>();
    for (int t = 0; t < model.trees().size(); t++) {
      ensemble.add(
          model.trees().get(t),
          t,
          (tree, node) -> {
            rows.add(probabilities(model, tree, node));
            return rows.size() - 1;
          });
    }
    Tensor leaves = ensemble.of(features, model.trees().size()).toLong();
    Tensor answers = leaves.in(Constants.doubles(rows.toArray(double[][]::new)));
    Operator sum = Operator.of("ReduceSum").with("keepdims", 0);
    return features.graph().node(sum, List.of(answers, features.graph().integer(1)));
  }

  private static double[] probabilities(RandomForest model, DecisionTree tree, int node) {
    double[] row = new double[model.classes()];
    for (int k = 0; k < row.length; k++) {
      row[k] = model.classes() > 2 ? tree.value(node, k) : tree.value(node, 0);
    }
    if (row.length == 2) {
      row[0] = 1 - row[1];
    }
    return row;
  }
}
