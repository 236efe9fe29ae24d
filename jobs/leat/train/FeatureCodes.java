package leat.train;

import java.io.Serializable;

/** How the values of a feature become a few ordered codes, as trees see them. */
sealed interface FeatureCodes extends Serializable permits NumberCodes, CategoryCodes {
  /** Number of codes, 1 to 255. */
  int count();

  /**
   * The code of a value.
   *
   * @param value a number itself, or the index of a category, -1 for none
   */
  int code(double value);

  /** The largest number that a code and those below it stand for. */
  double threshold(int code);
}
