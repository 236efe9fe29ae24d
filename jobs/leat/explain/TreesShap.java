package leat.explain;

import java.util.Arrays;
import java.util.List;
import leat.model.BoostedTrees;
import leat.model.DecisionTree;
import leat.model.RandomForest;

/**
 * Of a model of trees: the sum over its trees, for a forest the mean.
 *
 * @param slots features, each of which is one slot
 * @param classes at least 2
 * @param trees one list for all classes, or one for each
 * @param share what each tree counts: 1, or of a forest one by the number of trees
 * @param sum of what class 0 and class 1 of two have: 0 of margins, 1 of probabilities
 */
record TreesShap(int slots, int classes, List<List<TreeShap>> trees, double share, double sum)
    implements FeatureShap {

  static TreesShap of(BoostedTrees model) {
    return new TreesShap(
        model.slots(),
        model.classes(),
        model.trees().stream().map(TreesShap::prepared).toList(),
        1,
        0);
  }

  static TreesShap of(RandomForest model) {
    List<List<TreeShap>> trees = List.of(prepared(model.trees()));
    return new TreesShap(model.slots(), model.classes(), trees, 1.0 / model.trees().size(), 1);
  }

  private static List<TreeShap> prepared(List<DecisionTree> trees) {
    return trees.stream().map(TreeShap::of).toList();
  }

  private List<TreeShap> trees(int k) {
    return trees.get(trees.size() == 1 ? 0 : k);
  }

  /** Which of a node's values; trees of a class and of two classes have one. */
  private int value(int k) {
    return trees.size() == 1 && classes > 2 ? k : 0;
  }

  private boolean isOther(int k) {
    return classes == 2 && k == 0;
  }

  @Override
  public double base(int k) {
    double base = 0;
    for (TreeShap tree : trees(k)) {
      base += tree.base(value(k));
    }
    return isOther(k) ? sum - share * base : share * base;
  }

  @Override
  public void features(double[] features, int k, TreePath path, double[] values) {
    Arrays.fill(values, 0);
    double factor = isOther(k) ? -share : share;
    for (TreeShap tree : trees(k)) {
      tree.add(features, value(k), factor, path, values);
    }
  }

  @Override
  public void slots(double[] features, int k, TreePath path, double[] values) {
    features(features, k, path, values);
  }

  @Override
  public TreePath path() {
    int depth = 0;
    int points = 0;
    for (List<TreeShap> ofClass : trees) {
      for (TreeShap tree : ofClass) {
        depth = Math.max(depth, tree.depth());
        points = Math.max(points, tree.points());
      }
    }
    return new TreePath(slots, depth, points);
  }

  @Override
  public long work() {
    return trees(0).stream().mapToLong(tree -> (long) tree.nodes() * tree.points()).sum();
  }
}
