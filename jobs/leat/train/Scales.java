package leat.train;

import java.io.Serializable;

/**
 * The fixed-point factors for the sums over a set of rows.
 *
 * @param weight for sums of weights, and of terms that a weight bounds
 * @param numbers for sums of weight times value, by number feature
 * @param squares for sums of weight times squared value, by number feature
 */
record Scales(double weight, double[] numbers, double[] squares) implements Serializable {

  /**
   * Factors that no sum over the rows can overflow.
   *
   * @param extent of the rows
   * @param maxClassWeight the largest factor that class weights put on a row
   */
  static Scales of(Extent extent, double maxClassWeight) {
    double total = extent.rows() * extent.maxWeight() * maxClassWeight;
    double[] numbers = new double[extent.maxNumbers().length];
    double[] squares = new double[numbers.length];
    for (int n = 0; n < numbers.length; n++) {
      double max = extent.maxNumbers()[n];
      numbers[n] = FixedPoint.scale(total * max);
      squares[n] = FixedPoint.scale(total * max * max);
    }
    return new Scales(FixedPoint.scale(total), numbers, squares);
  }
}
