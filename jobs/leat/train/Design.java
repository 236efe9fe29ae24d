package leat.train;

import java.io.Serializable;
import java.util.List;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;

/**
 * How encoded features spread over the slots of the coefficient vector.
 *
 * <p>Features are codes (one of several slots is 1) or numbers (one slot holds the value). The
 * columns of an {@link EncodedBlock} keep codes and numbers apart, in feature order.
 *
 * @param isCode of each feature, whether it is a code
 * @param codeOffsets first slot of each code feature
 * @param codeWidths number of slots of each code feature
 * @param numberSlots slot of each number feature
 * @param slots length of the coefficient vector, without intercept
 * @param classes number of label classes, at least 2
 */
record Design(
    boolean[] isCode,
    int[] codeOffsets,
    int[] codeWidths,
    int[] numberSlots,
    int slots,
    int classes)
    implements Serializable {

  /** The layout of an encoding's features. */
  static Design of(Encoding encoding, int classes) {
    List<Feature> layout = encoding.layout();
    boolean[] codes = new boolean[layout.size()];
    for (int f = 0; f < codes.length; f++) {
      codes[f] = layout.get(f).kind() == Kind.CODE;
    }
    return of(layout.stream().mapToInt(Feature::width).toArray(), codes, classes);
  }

  /**
   * Lays features out in order.
   *
   * @param widths slots of each feature
   * @param codes whether each feature is a code
   * @param classes number of label classes
   */
  static Design of(int[] widths, boolean[] codes, int classes) {
    int count = 0;
    for (boolean code : codes) {
      count += code ? 1 : 0;
    }
    int[] codeOffsets = new int[count];
    int[] codeWidths = new int[count];
    int[] numberSlots = new int[widths.length - count];
    int slot = 0;
    int code = 0;
    int number = 0;
    for (int f = 0; f < widths.length; f++) {
      if (codes[f]) {
        codeOffsets[code] = slot;
        codeWidths[code++] = widths[f];
      } else {
        numberSlots[number++] = slot;
      }
      slot += widths[f];
    }
    return new Design(codes, codeOffsets, codeWidths, numberSlots, slot, classes);
  }

  /** Coefficient vectors: one for two classes, one for each of more. */
  int outputs() {
    return classes == 2 ? 1 : classes;
  }

  /** Length of a parameter vector: for each output its slots, then its intercept. */
  int parameters() {
    return outputs() * (slots + 1);
  }
}
