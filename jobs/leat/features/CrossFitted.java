package leat.features;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * What training rows have for a target encoded feature: numbers from the rows of other folds.
 *
 * @param feature its name
 * @param code the value that it is made of
 * @param byFold for each fold a number for each category of the code, then one for all others
 */
record CrossFitted(String feature, String code, double[][] byFold) implements Serializable {
  /** The fold of a row, which depends on its hash alone. */
  static int fold(long hash, int folds) {
    return (int) Long.remainderUnsigned(hash, folds);
  }

  /** The number of a training row. */
  double number(long hash, double code) {
    double[] numbers = byFold[fold(hash, byFold.length)];
    int others = numbers.length - 1;
    return code >= 0 && code < others ? numbers[(int) code] : numbers[others];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CrossFitted that
        && feature.equals(that.feature)
        && code.equals(that.code)
        && Arrays.deepEquals(byFold, that.byFold);
  }

  @Override
  public int hashCode() {
    return Objects.hash(feature, code, Arrays.deepHashCode(byFold));
  }
}
