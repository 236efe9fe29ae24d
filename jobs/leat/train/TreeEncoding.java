package leat.train;

import java.util.ArrayList;
import java.util.List;
import leat.model.CodeNumber;
import leat.model.DecisionTree;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Step;
import leat.train.trees.GrownTree;

/**
 * From codes back to the features of a model.
 *
 * @param base encoding of the rows
 * @param plan by which its features became codes
 */
record TreeEncoding(Encoding base, CodePlan plan) {

  /** The base encoding with a number in place of each code. */
  Encoding encoding() {
    List<Step> steps = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Feature> layout = base.layout();
    for (int f = 0; f < layout.size(); f++) {
      String name = layout.get(f).name();
      if (plan.features()[f] instanceof CategoryCodes codes) {
        name = layout.get(f).name() + ":rank";
        steps.add(step(layout.get(f).name(), codes.codes(), name));
      }
      names.add(name);
    }
    return base.with(steps, names).withoutUnused();
  }

  private static CodeNumber step(String input, int[] codes, String output) {
    List<Double> values = new ArrayList<>();
    for (int c = 0; c < codes.length - 1; c++) {
      values.add((double) codes[c]);
    }
    return new CodeNumber(input, values, codes[codes.length - 1], output);
  }

  /** Trees that compare numbers instead of codes. */
  List<DecisionTree> trees(List<GrownTree> grown) {
    return grown.stream().map(this::tree).toList();
  }

  private DecisionTree tree(GrownTree tree) {
    double[] thresholds = new double[tree.features().length];
    double[] gains = new double[thresholds.length];
    for (int node = 0; node < thresholds.length; node++) {
      int feature = tree.features()[node];
      if (feature >= 0) {
        thresholds[node] = plan.features()[feature].threshold(tree.bins()[node]);
      }
      // Seven digits are enough to compare, and half as long in a file.
      gains[node] = (float) tree.gains()[node];
    }
    return new DecisionTree(
        tree.features(), thresholds, tree.rights(), gains, tree.rows(), tree.values());
  }
}
