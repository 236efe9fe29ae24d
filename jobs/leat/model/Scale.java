package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * A number minus its training mean, in training standard deviations.
 *
 * @param input a number
 * @param mean of the training rows
 * @param deviation of the training rows, not negative; 0 (a constant column) only subtracts the
 *     mean
 * @param output the name of the scaled number
 */
@JsonTypeName("scale")
public record Scale(String input, double mean, double deviation, String output) implements Step {
  /** Refuses null names, numbers that are not finite, and a negative deviation. */
  public Scale {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Finite.require(mean, "mean of scale " + output);
    Finite.require(deviation, "deviation of scale " + output);
    if (deviation < 0) {
      throw new IllegalArgumentException(
          "Invalid deviation of scale " + output + ": must not be negative, found " + deviation);
    }
  }

  /** What the difference from the mean is divided by: the deviation, or 1 where that is 0. */
  public double divisor() {
    return deviation == 0 ? 1 : deviation;
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
    return Kind.NUMBER;
  }

  @Override
  public RowValue compile(RowValues values) {
    RowValue.OfNumber from = values.number(input);
    double divisor = divisor();
    RowValue.OfNumber scaled = row -> (from.of(row) - mean) / divisor;
    return scaled;
  }
}
