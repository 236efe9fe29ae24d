package leat.model;

import java.io.Serializable;

/** A compiled encoding: typed rows to features; safe for many threads, allocates nothing. */
public final class RowEncoder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final RowValue.OfNumber[] features;

  RowEncoder(RowValue.OfNumber[] features) {
    this.features = features;
  }

  /** Number of features. */
  public int width() {
    return features.length;
  }

  /**
   * Encodes one row.
   *
   * @param typed values in the contract's column order; null is missing
   * @param encoded takes one number per feature: the number itself, or the code (-1: none)
   */
  public void encode(Object[] typed, double[] encoded) {
    for (int i = 0; i < features.length; i++) {
      encoded[i] = features[i].of(typed);
    }
  }

  /**
   * Encodes one row of another encoding's features, where this was compiled over them.
   *
   * @param base one number or code per feature of that encoding
   * @param encoded as in {@link #encode}; another array
   */
  public void encodeFeatures(double[] base, double[] encoded) {
    encode(new Object[] {base}, encoded);
  }
}
