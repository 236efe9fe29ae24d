package leat.train.trees;

/** Random numbers that follow from what they are for, not from an order. */
final class Hash {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /** The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014). */
  static long mixed(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to 1, 1 excluded. */
  static double share(long hash) {
    return (hash >>> 11) * 0x1p-53;
  }
}
