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
    long[] places = new long[tree.nodes()];
    roots.add((long) features.size());
    for (int node = 0; node < tree.nodes(); node++) {
      boolean isLeaf = tree.features()[node] < 0;
      places[node] = isLeaf ? leaf(target, leaf.of(tree, node)) : inner(tree, node);
    }
    if (tree.nodes() == 1) {
      single(places[0], leaf(target, leaf.of(tree, 0)));
    }
    for (int node = 0; node < tree.nodes(); node++) {
      if (tree.features()[node] >= 0) {
        int right = tree.rights()[node];
        int place = (int) places[node];
        yes.set(place, places[node + 1]);
        yesIsLeaf.set(place, tree.features()[node + 1] < 0 ? 1L : 0L);
        no.set(place, places[right]);
        noIsLeaf.set(place, tree.features()[right] < 0 ? 1L : 0L);
      }
    }
  }

  private long leaf(long target, double weight) {
    targets.add(target);
    weights.add(weight);
    return targets.size() - 1;
  }

  private long inner(DecisionTree tree, int node) {
    features.add((long) tree.features()[node]);
    thresholds.add(tree.thresholds()[node]);
    for (List<Long> children : List.of(yes, no, yesIsLeaf, noIsLeaf)) {
      children.add(0L);
    }
    return features.size() - 1;
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
