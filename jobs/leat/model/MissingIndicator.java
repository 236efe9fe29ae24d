package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * 1 where a number is missing, else 0.
 *
 * @param input a number, before it is imputed
 * @param output the name of the indicator
 */
@JsonTypeName("missing-indicator")
public record MissingIndicator(String input, String output) implements Step {
  /** Refuses null names. */
  public MissingIndicator {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
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
    RowValue.OfNumber indicator = row -> Double.isNaN(from.of(row)) ? 1 : 0;
    return indicator;
  }
}
