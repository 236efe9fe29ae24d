package leat.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import leat.model.BoostedTrees;
import leat.model.DecisionTree;
import leat.model.Estimator;
import leat.model.RandomForest;

/** Boosted trees and forests by chance. */
final class RandomTrees {
  private final Random random;
  private final List<double[]> rows;
  private final int slots;
  private final List<Integer> features = new ArrayList<>();
  private final List<Double> thresholds = new ArrayList<>();
  private final List<Integer> rights = new ArrayList<>();

  /**
   * Trees over features.
   *
   * @param rows whose numbers are the thresholds
   */
  RandomTrees(Random random, List<double[]> rows) {
    this.random = random;
    this.rows = rows;
    this.slots = rows.get(0).length;
  }

  Estimator model() {
    int classes = random.nextInt(3) > 0 ? 2 : 3 + random.nextInt(2);
    int trees = 1 + random.nextInt(4);
    if (random.nextBoolean()) {
      return new RandomForest(slots, classes, trees(trees, classes == 2 ? 1 : classes, true));
    }
    return new BoostedTrees(
        slots,
        IntStream.range(0, classes == 2 ? 1 : classes)
            .mapToObj(k -> trees(trees, 1, false))
            .toList());
  }

  private List<DecisionTree> trees(int count, int width, boolean shares) {
    return IntStream.range(0, count).mapToObj(t -> tree(width, shares)).toList();
  }

  private DecisionTree tree(int width, boolean shares) {
    features.clear();
    thresholds.clear();
    rights.clear();
    grow(random.nextInt(5));
    int nodes = features.size();
    double[] values = new double[nodes * width];
    for (int node = 0; node < nodes; node++) {
      double left = 1;
      for (int k = 0; k < width; k++) {
        double share = k == width - 1 && width > 1 ? left : left * random.nextDouble();
        values[node * width + k] = shares ? share : random.nextGaussian();
        left -= share;
      }
    }
    return new DecisionTree(
        features.stream().mapToInt(f -> f).toArray(),
        thresholds.stream().mapToDouble(t -> t).toArray(),
        rights.stream().mapToInt(r -> r).toArray(),
        random.doubles(nodes).toArray(),
        random.longs(nodes, 1, 100).toArray(),
        values);
  }

  /** A node and all below it. */
  private void grow(int depth) {
    int node = features.size();
    int feature = random.nextInt(slots);
    double threshold = rows.get(random.nextInt(rows.size()))[feature];
    boolean isInner = depth > 0 && Double.isFinite(threshold);
    features.add(isInner ? feature : -1);
    thresholds.add(isInner ? threshold : 0);
    rights.add(0);
    if (isInner) {
      grow(depth - 1);
      rights.set(node, features.size());
      grow(depth - 1);
    }
  }
}
