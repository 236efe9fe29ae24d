package leat.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * Values with how often each is drawn.
 *
 * @param values at least one
 * @param weights of the values, in order; they need not add up to 1
 */
record Mix<T>(List<T> values, List<Double> weights) {

  /** A mix of one value, to which {@link #and} adds. */
  static <T> Mix<T> of(T value, double weight) {
    return new Mix<>(List.of(value), List.of(weight));
  }

  Mix<T> and(T value, double weight) {
    List<T> moreValues = new ArrayList<>(values);
    List<Double> moreWeights = new ArrayList<>(weights);
    moreValues.add(value);
    moreWeights.add(weight);
    return new Mix<>(List.copyOf(moreValues), List.copyOf(moreWeights));
  }

  /** The value at a point of the unit interval. */
  T at(double point) {
    double left = point * weights.stream().mapToDouble(Double::doubleValue).sum();
    for (int i = 0; i < values.size() - 1; i++) {
      left -= weights.get(i);
      if (left < 0) {
        return values.get(i);
      }
    }
    return values.get(values.size() - 1);
  }
}
