package leat.train;

import java.io.Serializable;

/**
 * All pairs of some codes, and where the cells of each are among those of all.
 *
 * @param left of each pair, which code
 * @param right of each pair, which other code
 * @param widths of each code, how many categories are looked at, the first ones
 * @param starts of each pair, its first cell; last the number of all cells
 */
record CodePairs(int[] left, int[] right, int[] widths, int[] starts) implements Serializable {
  /** The pairs of codes of so many categories. */
  static CodePairs of(int[] widths) {
    int count = widths.length * (widths.length - 1) / 2;
    int[] left = new int[count];
    int[] right = new int[count];
    int[] starts = new int[count + 1];
    int pair = 0;
    for (int i = 0; i < widths.length; i++) {
      for (int j = i + 1; j < widths.length; j++) {
        left[pair] = i;
        right[pair] = j;
        starts[pair + 1] = starts[pair] + widths[i] * widths[j];
        pair++;
      }
    }
    return new CodePairs(left, right, widths, starts);
  }

  int count() {
    return left.length;
  }

  int cells() {
    return starts[left.length];
  }

  /** The cell that a row is in, among those of all pairs; -1 for none. */
  int cell(int pair, double[] codes) {
    int i = (int) codes[left[pair]];
    int j = (int) codes[right[pair]];
    boolean none = i < 0 || i >= widths[left[pair]] || j < 0 || j >= widths[right[pair]];
    return none ? -1 : starts[pair] + i * widths[right[pair]] + j;
  }
}
