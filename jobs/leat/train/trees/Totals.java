package leat.train.trees;

/**
 * What all rows add up to.
 *
 * @param rows number of rows
 * @param maxWeight the largest weight of a row, class weight included
 * @param classWeights sum of the weights of each class, class weights included
 */
public record Totals(long rows, double maxWeight, double[] classWeights) {
  int classes() {
    return classWeights.length;
  }

  double weight() {
    double sum = 0;
    for (double weight : classWeights) {
      sum += weight;
    }
    return sum;
  }
}
