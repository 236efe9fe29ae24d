package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A number as the bin that it is in; a missing one is in none.
 *
 * @param input a number
 * @param cuts where bins part, ascending, at least one; a number at a cut is in the upper bin
 * @param output the name of the code, 0 for the lowest bin
 */
@JsonTypeName("bins")
public record Bins(String input, List<Double> cuts, String output) implements Step {
  /** Copies the list; refuses null names, and cuts that are none or do not ascend. */
  public Bins {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    cuts = List.copyOf(cuts);
    Ascending.require(cuts, 1, "cuts of bins " + output);
  }

  @Override
  public List<String> inputs() {
    return List.of(input);
  }

  @Override
  public List<Kind> reads() {
    return List.of(Kind.NUMBER);
  }

  @Override
  public Kind makes() {
    return Kind.CODE;
  }

  @Override
  public List<String> categories() {
    List<String> texts = new ArrayList<>();
    texts.add("below " + cuts.get(0));
    for (int i = 1; i < cuts.size(); i++) {
      texts.add(cuts.get(i - 1) + " to " + cuts.get(i));
    }
    texts.add("from " + cuts.get(cuts.size() - 1));
    return texts;
  }

  @Override
  public RowValue compile(RowValues values) {
    RowValue.OfNumber from = values.number(input);
    double[] parts = cuts.stream().mapToDouble(Double::doubleValue).toArray();
    RowValue.OfNumber code = row -> code(from.of(row), parts);
    return code;
  }

  /** How many cuts are at or below the number; found by halving. */
  private static int code(double x, double[] cuts) {
    if (Double.isNaN(x)) {
      return -1;
    }
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cuts[middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
