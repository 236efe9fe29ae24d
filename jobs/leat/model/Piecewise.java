package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * A number as its place among knots, so that a coefficient for each knot makes a function that is
 * linear between them (a spline of degree 1) and level beyond the outer ones.
 *
 * @param input a number; a missing one has no place
 * @param knots ascending, at least two
 * @param categories a text for each knot
 * @param output the name of the position: 0 at the first knot, 0.5 half way to the second
 */
@JsonTypeName("piecewise")
public record Piecewise(String input, List<Double> knots, List<String> categories, String output)
    implements Step {
  /** Copies the list; refuses null names, and knots that are fewer than two or do not ascend. */
  public Piecewise {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    knots = List.copyOf(knots);
    categories = List.copyOf(categories);
    Ascending.require(knots, 2, "knots of piecewise " + output);
    if (categories.size() != knots.size()) {
      throw new IllegalArgumentException(
          "Invalid categories of piecewise " + output + ": one for a knot, found " + categories);
    }
  }

  /**
   * With texts that say where the knots are.
   *
   * @param unit from a number to what it is in the column's own unit
   */
  public static Piecewise of(
      String input, List<Double> knots, DoubleUnaryOperator unit, String output) {
    Ascending.require(knots, 2, "knots of piecewise " + output);
    return new Piecewise(input, knots, Shown.places(knots, unit), output);
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
    return Kind.POSITION;
  }

  @Override
  public RowValue compile(RowValues values) {
    RowValue.OfNumber from = values.number(input);
    double[] places = knots.stream().mapToDouble(Double::doubleValue).toArray();
    RowValue.OfNumber position = row -> position(from.of(row), places);
    return position;
  }

  private static double position(double x, double[] knots) {
    int last = knots.length - 1;
    if (Double.isNaN(x)) {
      return -1;
    }
    if (x >= knots[last]) {
      return last;
    }
    if (x <= knots[0]) {
      return 0;
    }
    int low = 0;
    int high = last;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (knots[middle] <= x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (x - knots[low]) / (knots[high] - knots[low]);
  }
}
