package leat.train;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToIntFunction;
import leat.model.Encoding;
import leat.model.Feature;
import leat.model.Kind;

/**
 * How encoded features spread over the slots of the coefficient vector.
 *
 * <p>Features are codes (one of several slots is 1), positions (two neighbours among several slots
 * share a 1) or numbers (one slot holds the value). The columns of an {@link EncodedBlock} keep the
 * three apart, in feature order.
 *
 * @param kinds what each feature is
 * @param codeOffsets first slot of each code feature
 * @param codeWidths number of slots of each code feature
 * @param positionOffsets first slot of each position feature
 * @param positionWidths number of slots of each position feature
 * @param numberSlots slot of each number feature
 * @param slots length of the coefficient vector, without intercept
 * @param classes number of label classes, at least 2
 */
record Design(
    Kind[] kinds,
    int[] codeOffsets,
    int[] codeWidths,
    int[] positionOffsets,
    int[] positionWidths,
    int[] numberSlots,
    int slots,
    int classes)
    implements Serializable {

  /** The layout of an encoding's features. */
  static Design of(Encoding encoding, int classes) {
    List<Feature> layout = encoding.layout();
    return new Design(
        layout.stream().map(Feature::kind).toArray(Kind[]::new),
        of(layout, Kind.CODE, Feature::firstSlot),
        of(layout, Kind.CODE, Feature::width),
        of(layout, Kind.POSITION, Feature::firstSlot),
        of(layout, Kind.POSITION, Feature::width),
        of(layout, Kind.NUMBER, Feature::firstSlot),
        encoding.slots(),
        classes);
  }

  private static int[] of(List<Feature> layout, Kind kind, ToIntFunction<Feature> figure) {
    return layout.stream().filter(feature -> feature.kind() == kind).mapToInt(figure).toArray();
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
