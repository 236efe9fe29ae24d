package leat.model;

import java.util.List;

/** A check that learned places on the line of numbers are in order. */
final class Ascending {
  private Ascending() {}

  /**
   * Refuses too few numbers, numbers that are not finite, and those that do not ascend.
   *
   * @param values what was learned
   * @param fewest how many there must be
   * @param name how the message calls them
   */
  static void require(List<Double> values, int fewest, String name) {
    if (values.size() < fewest) {
      throw new IllegalArgumentException(
          "Invalid " + name + ": at least " + fewest + " needed, found " + values.size());
    }
    for (int i = 0; i < values.size(); i++) {
      Finite.require(values.get(i), name);
      if (i > 0 && !(values.get(i - 1) < values.get(i))) {
        throw new IllegalArgumentException("Invalid " + name + ": must ascend, found " + values);
      }
    }
  }
}
