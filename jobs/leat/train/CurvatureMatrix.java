package leat.train;

/**
 * The sums of a {@link Curvature} as the matrix by the parameters that are optimised: of values
 * measured from the slots' means in deviations, with the penalty.
 *
 * @param means of the slots
 * @param deviations of the slots; a slot of deviation 0 has a row of zeros
 * @param l2 penalty on each parameter
 * @param units what values are multiples of in the sums, by slot; last for the intercept
 */
record CurvatureMatrix(double[] means, double[] deviations, double[] l2, double[] units) {
  /**
   * The mean over the rows.
   *
   * @return the lower triangle by rows, the intercept last
   */
  double[][] of(long[] sums) {
    int size = means.length + 1;
    double weight = sums[sums.length - 1];
    int last = (size - 1) * size / 2;
    double all = sums[last + size - 1] / weight;
    double[][] matrix = new double[size][];
    for (int i = 0; i < size; i++) {
      matrix[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double product = sums[i * (i + 1) / 2 + j] / weight;
        double byI = mean(i) * sums[last + j] / weight;
        double byJ = mean(j) * sums[last + i] / weight;
        double centred = product - byI - byJ + mean(i) * mean(j) * all;
        matrix[i][j] = centred * factor(i) * factor(j);
      }
      matrix[i][i] += i < means.length ? l2[i] : 0;
    }
    return matrix;
  }

  private double mean(int slot) {
    return slot < means.length ? means[slot] / units[slot] : 0;
  }

  private double factor(int slot) {
    if (slot == means.length) {
      return 1;
    }
    return deviations[slot] > 0 ? units[slot] / deviations[slot] : 0;
  }
}
