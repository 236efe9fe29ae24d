package leat.train.trees;

import java.util.Arrays;
import java.util.function.LongFunction;

/**
 * Draws features without replacement: those with the smallest hashes.
 *
 * @param all number of features, below 65,536
 * @param count how many are drawn
 * @param seed of the hashes
 */
record DrawnColumns(int all, int count, long seed) implements LongFunction<int[]> {
  private static final long INDEX = 0xFFFF;

  /** The features for something that has a number, in ascending order. */
  @Override
  public int[] apply(long number) {
    int[] drawn = new int[count];
    if (count == all) {
      Arrays.setAll(drawn, f -> f);
      return drawn;
    }
    long[] hashes = new long[all];
    long own = Hash.mixed(seed ^ number);
    for (int f = 0; f < all; f++) {
      hashes[f] = Hash.mixed(own + f) & ~INDEX | f;
    }
    Arrays.sort(hashes);
    for (int i = 0; i < count; i++) {
      drawn[i] = (int) (hashes[i] & INDEX);
    }
    Arrays.sort(drawn);
    return drawn;
  }
}
