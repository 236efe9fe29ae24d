package leat.train;

import java.io.Serializable;
import leat.model.Kind;

/**
 * Some encoded rows in primitive arrays, row by row.
 *
 * @param rows number of rows
 * @param codes slot of each code feature, or -1 where the category is unseen
 * @param positions place of each position feature, or -1 for none
 * @param numbers value of each number feature
 * @param labels class index
 * @param weights above 0
 * @param parts of the split: 0 train, 1 validation
 * @param hashes that say folds and samples
 */
record EncodedBlock(
    int rows,
    int[] codes,
    double[] positions,
    double[] numbers,
    int[] labels,
    double[] weights,
    byte[] parts,
    long[] hashes)
    implements Serializable {

  /** Copies the features of a row: a number or position itself, or a category's index, -1: none. */
  void features(int row, Design design, double[] features) {
    Kind[] kinds = design.kinds();
    int[] offsets = design.codeOffsets();
    int code = row * offsets.length;
    int position = row * design.positionOffsets().length;
    int number = row * design.numberSlots().length;
    int codeFeature = 0;
    for (int f = 0; f < kinds.length; f++) {
      if (kinds[f] == Kind.CODE) {
        int slot = codes[code++];
        features[f] = slot < 0 ? -1 : slot - offsets[codeFeature];
        codeFeature++;
      } else {
        features[f] = kinds[f] == Kind.POSITION ? positions[position++] : numbers[number++];
      }
    }
  }
}
