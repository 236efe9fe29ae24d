package leat.train;

/**
 * Where a row stands among all rows by chance, as its hash says; never by partition or position.
 *
 * <p>Folds and parts of the split are made from the same hash, so it is mixed again: a sample must
 * not be one of the folds.
 */
final class HashPosition {
  private HashPosition() {}

  /** From 0 to below 1, evenly; the same for equal hashes. The finaliser of SplitMix64. */
  static double of(long hash) {
    long z = hash * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
  }
}
