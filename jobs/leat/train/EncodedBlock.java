package leat.train;

import java.io.Serializable;

/**
 * Some encoded rows in primitive arrays, row by row.
 *
 * @param rows number of rows
 * @param codes slot of each code feature, or -1 where the category is unseen
 * @param numbers value of each number feature
 * @param labels class index
 * @param weights above 0
 * @param parts of the split: 0 train, 1 validation
 * @param hashes that say folds and samples
 */
record EncodedBlock(
    int rows,
    int[] codes,
    double[] numbers,
    int[] labels,
    double[] weights,
    byte[] parts,
    long[] hashes)
    implements Serializable {

  /** Copies the features of a row: a number itself, or the index of a category, -1 for none. */
  void features(int row, Design design, double[] features) {
    boolean[] isCode = design.isCode();
    int code = row * design.codeOffsets().length;
    int number = row * design.numberSlots().length;
    int codeFeature = 0;
    for (int f = 0; f < isCode.length; f++) {
      if (isCode[f]) {
        int slot = codes[code++];
        features[f] = slot < 0 ? -1 : slot - design.codeOffsets()[codeFeature];
        codeFeature++;
      } else {
        features[f] = numbers[number++];
      }
    }
  }
}
