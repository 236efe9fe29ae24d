package leat.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.LogisticModel;

/**
 * The margins of a logistic regression, added feature by feature, as the portable model adds them.
 *
 * @param graph that they are in
 * @param values among them the features
 * @param model with one row of coefficients, or one for each class
 */
record Margins(Graph graph, Values values, LogisticModel model) {
  /** One for each row of coefficients. */
  Tensor of(Encoding encoding) {
    List<Feature> features = encoding.layout();
    List<Tensor> margins =
        IntStream.range(0, model.coefficients().length)
            .mapToObj(k -> margin(features, model.coefficients()[k], model.intercepts()[k]))
            .toList();
    return margins.size() == 1 ? margins.get(0) : graph.concatenated(margins);
  }

  /** All terms side by side in the order of the features, the last of their running sums. */
  private Tensor margin(List<Feature> features, double[] coefficients, double intercept) {
    List<Tensor> terms = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    numbers(features, coefficients, terms, owners);
    for (int i = 0; i < features.size(); i++) {
      for (Tensor term : terms(features.get(i), coefficients)) {
        terms.add(term);
        owners.add(i);
      }
    }
    long[] order =
        IntStream.range(0, owners.size())
            .boxed()
            .sorted((left, right) -> Integer.compare(owners.get(left), owners.get(right)))
            .mapToLong(Integer::longValue)
            .toArray();
    Tensor sums = graph.concatenated(terms).columns(order).runningSums();
    return sums.column(order.length - 1).plus(graph.number(intercept));
  }

  /** The terms of all numbers are one product. */
  private void numbers(
      List<Feature> features, double[] coefficients, List<Tensor> terms, List<Integer> owners) {
    List<Integer> numbers =
        IntStream.range(0, features.size())
            .filter(i -> features.get(i).kind() == Kind.NUMBER)
            .boxed()
            .toList();
    if (!numbers.isEmpty()) {
      Tensor x = values.sideBySide(numbers.stream().map(i -> features.get(i).name()).toList());
      double[] factors =
          numbers.stream().mapToDouble(i -> coefficients[features.get(i).firstSlot()]).toArray();
      terms.add(x.times(graph.constant(Constants.doubles(factors))));
      owners.addAll(numbers);
    }
  }

  private List<Tensor> terms(Feature feature, double[] coefficients) {
    if (feature.kind() == Kind.NUMBER) {
      return List.of();
    }
    Tensor x = values.column(feature.name());
    return feature.kind() == Kind.CODE
        ? List.of(coefficient(feature, coefficients, x, 0))
        : shared(feature, coefficients, x);
  }

  /** Two knots share a place; a missing one has none, and adds 0. */
  private List<Tensor> shared(Feature feature, double[] coefficients, Tensor position) {
    Tensor whole = position.floor();
    Tensor share = position.minus(whole);
    Tensor code = whole.toLong();
    Tensor rest = graph.number(1).minus(share);
    return List.of(
        coefficient(feature, coefficients, code, 0).times(rest),
        coefficient(feature, coefficients, code, 1).times(share));
  }

  /** The coefficient of a code's slot, or of the one so many behind it; 0 where there is none. */
  private static Tensor coefficient(
      Feature feature, double[] coefficients, Tensor code, int behind) {
    double[] table = new double[feature.width() + 1];
    for (int i = 0; i + behind < feature.width(); i++) {
      table[i] = coefficients[feature.firstSlot() + i + behind];
    }
    return code.in(Constants.doubles(table));
  }
}
