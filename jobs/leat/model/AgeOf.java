package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * How long before a fixed time a date or time lies.
 *
 * @param input days or seconds since 1970
 * @param reference the fixed time in the same unit: the age is 0 there, and negative after it
 * @param unit by what the difference is divided, above 0, such as 86,400 for days from seconds
 * @param output the name of the age
 */
@JsonTypeName("age-of")
public record AgeOf(String input, double reference, double unit, String output) implements Step {
  /** Refuses null names and numbers that are not finite, or no unit. */
  public AgeOf {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Finite.require(reference, "reference of age-of " + output);
    Finite.require(unit, "unit of age-of " + output);
    if (unit <= 0) {
      throw new IllegalArgumentException(
          "Invalid unit of age-of " + output + ": must be above 0, found " + unit);
    }
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
    RowValue.OfNumber age = row -> (reference - from.of(row)) / unit;
    return age;
  }
}
