package leat.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leat.model.DecisionTree;

/**
 * Trees as one operator. Its inputs are doubles, so that thresholds and leaves stay doubles: no
 * threshold moves.
 */
final class Ensemble {
  private static final long SUM = 1;

  private final List<Long> features = new ArrayList<>();
  private final List<Double> thresholds = new ArrayList<>();
  private final List<Long> yes = new ArrayList<>();
  private final List<Long> no = new ArrayList<>();
  private final List<Long> yesIsLeaf = new ArrayList<>();
  private final List<Long> noIsLeaf = new ArrayList<>();
  private final List<Long> targets = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<Long> roots = new ArrayList<>();

  /** What a leaf says. */
  @FunctionalInterface
  interface Leaf {
    /** The number of a leaf of a tree. */
    double of(DecisionTree tree, int node);
  }

  /** Adds a tree whose leaves add to one of the sums. */
  void add(DecisionTree tree, long target, Leaf leaf) {
    roots.add((long) features.size());
    int[] places = places(tree);
    for (int node = 0; node < tree.nodes(); node++) {
      if (!isLeaf(tree, node)) {
        int right = tree.rights()[node];
        features.add((long) tree.features()[node]);
        thresholds.add(tree.thresholds()[node]);
        yesIsLeaf.add(isLeaf(tree, node + 1) ? 1L : 0L);
        yes.add(child(tree, node + 1, places, right, target, leaf));
        noIsLeaf.add(isLeaf(tree, right) ? 1L : 0L);
        no.add(child(tree, right, places, node + 1, target, leaf));
      }
    }
    if (tree.nodes() == 1) {
      single(leaf(target, leaf.of(tree, 0), -1), leaf(target, leaf.of(tree, 0), -1));
    }
  }

  private long child(
      DecisionTree tree, int child, int[] places, int sibling, long target, Leaf leaf) {
    return isLeaf(tree, child)
        ? leaf(target, leaf.of(tree, child), places[sibling])
        : places[child];
  }

  private static boolean isLeaf(DecisionTree tree, int node) {
    return tree.features()[node] < 0;
  }

  /** Where inner nodes come among those of all trees; -1 for leaves. */
  private int[] places(DecisionTree tree) {
    int[] places = new int[tree.nodes()];
    int next = features.size();
    for (int node = 0; node < places.length; node++) {
      places[node] = isLeaf(tree, node) ? -1 : next++;
    }
    return places;
  }

  /**
   * The number of a new leaf.
   *
   * <p>onnxruntime (1.23.2) takes a root for a single leaf when both its children have the same
   * number, even where one is a leaf and the other is not: such a number is passed over.
   *
   * @param sibling number of the other child where that is no leaf, else -1
   */
  private long leaf(long target, double weight, int sibling) {
    if (targets.size() == sibling) {
      targets.add(target);
      weights.add(0.0);
    }
    targets.add(target);
    weights.add(weight);
    return targets.size() - 1;
  }

  /** A root must ask something: both answers say the same. */
  private void single(long one, long other) {
    features.add(0L);
    thresholds.add(0.0);
    yes.add(one);
    no.add(other);
    yesIsLeaf.add(1L);
    noIsLeaf.add(1L);
  }

  /** The sums, one for each target; NaN answers no. */
  Tensor of(Tensor features, int targetCount) {
    Operator operator =
        Operator.ofMachineLearning("TreeEnsemble")
            .with("aggregate_function", SUM)
            .with("post_transform", 0)
            .with("n_targets", targetCount)
            .with("tree_roots", longs(roots))
            .with("nodes_featureids", longs(this.features))
            .with("nodes_splits", Constants.doubles(doubles(thresholds)))
            .with("nodes_modes", Constants.zeroBytes(thresholds.size()))
            .with("nodes_truenodeids", longs(yes))
            .with("nodes_trueleafs", longs(yesIsLeaf))
            .with("nodes_falsenodeids", longs(no))
            .with("nodes_falseleafs", longs(noIsLeaf))
            .with("leaf_targetids", longs(targets))
            .with("leaf_weights", Constants.doubles(doubles(weights)));
    return features.graph().node(operator, List.of(features));
  }

  private static long[] longs(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  private static double[] doubles(List<Double> values) {
    double[] array = new double[values.size()];
    Arrays.setAll(array, values::get);
    return array;
  }
}
