package leat.onnx;

import java.util.List;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.LogisticModel;

/**
 * The margins of a logistic regression, added feature by feature, as the portable model adds them.
 *
 * @param graph that they are in
 * @param steps that make the features
 * @param model with one row of coefficients, or one for each class
 */
record Margins(Graph graph, Steps steps, LogisticModel model) {
  /** One for each row of coefficients. */
  Tensor of(Encoding encoding) {
    Tensor sum = null;
    for (Feature feature : encoding.layout()) {
      for (Tensor term : terms(feature)) {
        sum = sum == null ? term : sum.plus(term);
      }
    }
    return sum.plus(graph.constant(Constants.doubles(model.intercepts())));
  }

  private List<Tensor> terms(Feature feature) {
    Tensor x = steps.value(feature.name());
    if (feature.kind() == Kind.NUMBER) {
      double[] factors = new double[model.coefficients().length];
      for (int k = 0; k < factors.length; k++) {
        factors[k] = model.coefficients()[k][feature.firstSlot()];
      }
      return List.of(x.times(graph.constant(Constants.doubles(factors))));
    }
    return feature.kind() == Kind.CODE ? List.of(coefficients(feature, x, 0)) : shared(feature, x);
  }

  /** Two knots share a place; a missing one has none, and adds 0. */
  private List<Tensor> shared(Feature feature, Tensor position) {
    Tensor whole = position.floor();
    Tensor share = position.minus(whole);
    Tensor code = whole.toLong();
    Tensor rest = graph.number(1).minus(share);
    return List.of(
        coefficients(feature, code, 0).times(rest), coefficients(feature, code, 1).times(share));
  }

  /** The coefficients of a code's slot, or of the one so many behind it; 0 where there is none. */
  private Tensor coefficients(Feature feature, Tensor code, int behind) {
    int rows = model.coefficients().length;
    double[][] table = new double[feature.width() + 1][rows];
    for (int i = 0; i + behind < feature.width(); i++) {
      for (int k = 0; k < rows; k++) {
        table[i][k] = model.coefficients()[k][feature.firstSlot() + i + behind];
      }
    }
    if (rows > 1) {
      return code.flat().in(Constants.doubles(table));
    }
    double[] column = new double[table.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = table[i][0];
    }
    return code.in(Constants.doubles(column));
  }
}
