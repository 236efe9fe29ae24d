package leat.onnx;

import java.util.List;
import leat.model.BoostedTrees;
import leat.model.CalibratedModel;
import leat.model.Encoding;
import leat.model.Estimator;
import leat.model.LogisticModel;
import leat.model.RandomForest;

/**
 * From features to probabilities and decisions.
 *
 * @param graph that they are in
 * @param values among them the features
 * @param encoding which of their values are features
 */
record Outcomes(Graph graph, Values values, Encoding encoding) {
  /**
   * What an estimator says.
   *
   * @param threshold of two classes
   */
  Outcome of(Estimator estimator, double threshold) {
    if (estimator.classes() > 2) {
      return many(estimator);
    }
    Tensor probabilities = two(estimator);
    Tensor isDecided = probabilities.column(1).isAtLeast(graph.number(threshold));
    return new Outcome(probabilities, isDecided.toLong());
  }

  private Tensor two(Estimator estimator) {
    if (estimator instanceof CalibratedModel calibrated) {
      Tensor raw = two(calibrated.model()).column(1);
      Tensor mended = Probabilities.calibrated(calibrated.calibrator(), raw);
      return graph.concatenated(List.of(graph.number(1).minus(mended), mended));
    }
    if (estimator instanceof RandomForest forest) {
      return shares(Trees.sums(forest, features()));
    }
    Tensor margin = margins(estimator);
    return graph.concatenated(
        List.of(Probabilities.sigmoid(margin.negative()), Probabilities.sigmoid(margin)));
  }

  /** The lowest index of the largest margin; NaN is larger than nothing. */
  private Outcome many(Estimator estimator) {
    if (estimator instanceof RandomForest forest) {
      Tensor sums = Trees.sums(forest, features());
      return new Outcome(shares(sums), sums.placeOfLargest());
    }
    Tensor margins = margins(estimator);
    Tensor known = margins.isNaN().choose(graph.number(Double.NEGATIVE_INFINITY), margins);
    return new Outcome(Probabilities.softmax(margins, estimator.classes()), known.placeOfLargest());
  }

  private Tensor margins(Estimator estimator) {
    if (estimator instanceof LogisticModel logistic) {
      return new Margins(graph, values, logistic).of(encoding);
    }
    if (estimator instanceof BoostedTrees trees) {
      return Trees.margins(trees, features());
    }
    throw new IllegalStateException("No ONNX node for " + estimator.getClass());
  }

  private static Tensor shares(Tensor sums) {
    return sums.over(sums.sum());
  }

  /** All numbers of a row, side by side. */
  private Tensor features() {
    return values.sideBySide(encoding.features());
  }
}
