package leat.config;

import java.util.ArrayList;
import java.util.List;

/** Every combination of one value of each list, the last list going round first. */
final class Combinations {
  private Combinations() {}

  static List<List<Double>> of(List<List<Double>> lists) {
    List<List<Double>> combinations = List.of(List.of());
    for (List<Double> values : lists) {
      List<List<Double>> longer = new ArrayList<>();
      for (List<Double> start : combinations) {
        for (Double value : values) {
          List<Double> next = new ArrayList<>(start);
          next.add(value);
          longer.add(next);
        }
      }
      combinations = longer;
    }
    return combinations;
  }
}
