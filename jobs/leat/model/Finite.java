package leat.model;

/** A check that learned numbers are numbers. */
final class Finite {
  private Finite() {}

  /**
   * Refuses NaN and the infinities, which neither JSON nor arithmetic carries.
   *
   * @param value what was learned
   * @param name how the message calls it
   */
  static void require(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Invalid " + name + ": must be finite, found " + value);
    }
  }
}
