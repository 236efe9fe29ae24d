package leat.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.stream.LongStream;
import leat.model.Calibrator;
import leat.model.Isotonic;
import leat.model.Platt;

/** Margins to probabilities, and what mends those. */
final class Probabilities {
  private Probabilities() {}

  /** 1 / (1 + exp(-m)) of one margin for each row; Sigmoid of doubles would underflow. */
  static Tensor sigmoid(Tensor margin) {
    Tensor one = margin.graph().number(1);
    return one.over(one.plus(margin.negative().exponential()));
  }

  /** The first infinite margin takes all, as in MLlib, which leaves NaN for others not finite. */
  static Tensor softmax(Tensor margins, int classes) {
    Graph graph = margins.graph();
    Tensor infinite = margins.isEqualTo(graph.number(Double.POSITIVE_INFINITY));
    Tensor place = infinite.toDouble().placeOfLargest();
    Tensor indexes = graph.constant(Constants.longs(LongStream.range(0, classes).toArray()));
    Tensor certain =
        place.isEqualTo(indexes).choose(graph.number(1), margins.times(graph.number(0)));
    Tensor hasInfinite = infinite.count().isAtLeast(graph.integer(1));
    return hasInfinite.choose(certain, finite(margins));
  }

  private static Tensor finite(Tensor margins) {
    Graph graph = margins.graph();
    Tensor least = graph.number(-Double.MAX_VALUE);
    Tensor largest = margins.isNaN().choose(least, margins).largest();
    Tensor powers = margins.minus(graph.node("Max", largest, least)).exponential();
    return powers.over(powers.sum());
  }

  /** Calibrated probability of class 1. */
  static Tensor calibrated(Calibrator calibrator, Tensor probability) {
    Graph graph = probability.graph();
    if (calibrator instanceof Platt platt) {
      Tensor scaled = graph.number(platt.slope()).times(probability);
      return sigmoid(scaled.plus(graph.number(platt.intercept())));
    }
    return function((Isotonic) calibrator, probability);
  }

  /** Straight between the points: tables by how many boundaries are at or below the probability. */
  private static Tensor function(Isotonic isotonic, Tensor probability) {
    double[] boundaries = isotonic.boundaries();
    double[] values = isotonic.values();
    int count = boundaries.length;
    double[] from = new double[count + 1];
    double[] width = new double[count + 1];
    double[] low = new double[count + 1];
    double[] rise = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      boolean between = i > 0 && i < count;
      from[i] = between ? boundaries[i - 1] : 0;
      width[i] = between ? boundaries[i] - boundaries[i - 1] : 1;
      low[i] = values[Math.max(0, i - 1)];
      rise[i] = between ? values[i] - values[i - 1] : 0;
    }
    Graph graph = probability.graph();
    Tensor at = probability.isAtLeast(graph.constant(Constants.doubles(boundaries))).count();
    Tensor found =
        at.in(table(low))
            .plus(
                at.in(table(rise))
                    .times(probability.minus(at.in(table(from))))
                    .over(at.in(table(width))));
    // as a search by halving finds it: behind all others
    return probability.isNaN().choose(graph.number(values[count - 1]), found);
  }

  private static TensorProto table(double[] values) {
    return Constants.doubles(values);
  }
}
