package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * A number as the bin that it is in; a missing one is in none.
 *
 * @param input a number
 * @param cuts where bins part, ascending, at least one; a number at a cut is in the upper bin
 * @param categories a text for each bin
 * @param output the name of the code, 0 for the lowest bin
 */
@JsonTypeName("bins")
public record Bins(String input, List<Double> cuts, List<String> categories, String output)
    implements Step {
  /** Copies the list; refuses null names, and cuts that are none or do not ascend. */
  public Bins {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    cuts = List.copyOf(cuts);
    categories = List.copyOf(categories);
    Ascending.require(cuts, 1, "cuts of bins " + output);
    if (categories.size() != cuts.size() + 1) {
      throw new IllegalArgumentException(
          "Invalid categories of bins " + output + ": one more than cuts, found " + categories);
    }
  }

  /**
   * Bins with texts that say where they part.
   *
   * @param unit from a number to what it is in the column's own unit
   */
  public static Bins of(String input, List<Double> cuts, DoubleUnaryOperator unit, String output) {
    Ascending.require(cuts, 1, "cuts of bins " + output);
    List<String> places = Shown.places(cuts, unit);
    List<String> texts = new ArrayList<>();
    texts.add("below " + places.get(0));
    for (int i = 1; i < places.size(); i++) {
      texts.add(places.get(i - 1) + " to " + places.get(i));
    }
    texts.add("from " + places.get(places.size() - 1));
    return new Bins(input, cuts, texts, output);
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
