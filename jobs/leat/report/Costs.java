package leat.report;

/**
 * What wrong decisions cost, in any unit.
 *
 * @param falsePositive a negative row decided positive, 0 or more
 * @param falseNegative a positive row decided negative, 0 or more
 */
public record Costs(double falsePositive, double falseNegative) {
  /** Both kinds alike. */
  public static final Costs EVEN = new Costs(1, 1);
}
