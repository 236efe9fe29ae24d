package leat.register;

import java.io.Serializable;
import leat.model.ParityResult;

/**
 * What comparing the test rows and the golden rows came to.
 *
 * @param test rows of the test part
 * @param golden the golden rows, by their index
 */
record Comparisons(ParityResult test, ParityResult golden) implements Serializable {
  static final Comparisons NONE = new Comparisons(ParityResult.NONE, ParityResult.NONE);

  /** Both as one. */
  Comparisons merge(Comparisons other) {
    return new Comparisons(test.merge(other.test), golden.merge(other.golden));
  }
}
