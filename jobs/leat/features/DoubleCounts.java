package leat.features;

import java.io.Serializable;

/** How often each double was seen; an open-addressed hash map without boxing. */
final class DoubleCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Takes a value and how often it was seen. */
  interface Visitor {
    void visit(double value, long count);
  }

  private double[] values = new double[64];
  private long[] counts = new long[64];
  private int size;

  /** Adds some occurrences of a value that is no NaN; minus zero is zero. */
  void add(double value, long count) {
    if (2 * size >= values.length) {
      grow();
    }
    int at = place(value + 0.0);
    if (counts[at] == 0) {
      values[at] = value + 0.0;
      size++;
    }
    counts[at] += count;
  }

  int size() {
    return size;
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < values.length; i++) {
      if (counts[i] > 0) {
        visitor.visit(values[i], counts[i]);
      }
    }
  }

  /**
   * Where a search begins in a table of a power of two places.
   *
   * <p>Small whole numbers differ in their high bits only: these are folded down before they are
   * multiplied by the golden ratio, and the product's highest bits tell the place.
   */
  static int start(double value, int places) {
    long bits = Double.doubleToRawLongBits(value);
    int shift = Long.numberOfLeadingZeros(places) + 1;
    return (int) ((bits ^ bits >>> 32) * 0x9e37_79b9_7f4a_7c15L >>> shift);
  }

  private int place(double value) {
    int mask = values.length - 1;
    int at = start(value, values.length);
    while (counts[at] != 0 && values[at] != value) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    double[] oldValues = values;
    long[] oldCounts = counts;
    values = new double[2 * oldValues.length];
    counts = new long[values.length];
    for (int i = 0; i < oldValues.length; i++) {
      if (oldCounts[i] != 0) {
        int at = place(oldValues[i]);
        values[at] = oldValues[i];
        counts[at] = oldCounts[i];
      }
    }
  }
}
