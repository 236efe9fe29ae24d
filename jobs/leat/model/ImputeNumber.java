package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * A learned number in place of a missing one.
 *
 * @param input a number
 * @param value what stands for a missing one, finite
 * @param output the name of the number that is never missing
 */
@JsonTypeName("impute-number")
public record ImputeNumber(String input, double value, String output) implements Step {
  /** Refuses null names and a value that is not finite. */
  public ImputeNumber {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Finite.require(value, "value of impute-number " + output);
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
    RowValue.OfNumber imputed =
        row -> {
          double x = from.of(row);
          return Double.isNaN(x) ? value : x;
        };
    return imputed;
  }
}
