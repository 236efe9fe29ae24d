package leat.train;

import java.io.Serializable;
import leat.FixedPoint;
import leat.LeatException;

/**
 * The fixed-point factors for the sums over a set of rows.
 *
 * @param maxWeight largest weight of a row, class weight included
 * @param weight for sums of weights, and of terms that a weight bounds
 * @param squaredWeight for sums of squared weights
 * @param numbers for sums of weight times difference from the middle, by number feature
 * @param squares for sums of weight times the square of that difference, by number feature
 */
record Scales(
    double maxWeight, double weight, double squaredWeight, double[] numbers, double[] squares)
    implements Serializable {

  /**
   * Factors that no sum over the rows can overflow.
   *
   * @param extent of the rows
   * @param maxClassWeight the largest factor that class weights put on a row
   * @throws LeatException when the values are too large to be squared and added up
   */
  static Scales of(Extent extent, double maxClassWeight) {
    double max = extent.maxWeight() * maxClassWeight;
    double[] reach = extent.reach();
    double[] numbers = new double[reach.length];
    double[] squares = new double[reach.length];
    for (int n = 0; n < numbers.length; n++) {
      numbers[n] = scale(extent, max * reach[n]);
      squares[n] = scale(extent, max * reach[n] * reach[n]);
    }
    return new Scales(max, scale(extent, max), scale(extent, max * max), numbers, squares);
  }

  private static double scale(Extent extent, double term) {
    if (!(extent.rows() * term <= Double.MAX_VALUE)) {
      throw LeatException.dataRefused(
          "Cannot train: numbers or weights are too large to be added up. Use"
              + " features.number.scale = standard, and weights near 1");
    }
    return FixedPoint.scale(extent.rows(), term);
  }
}
