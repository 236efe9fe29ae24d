package leat.train;

/** A function of many parameters to be minimised. */
interface Objective {
  /**
   * The value at a point, and its gradient.
   *
   * @param point the parameters
   * @param gradient filled with the derivative by each parameter
   */
  double evaluate(double[] point, double[] gradient);
}
