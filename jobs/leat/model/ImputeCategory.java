package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/**
 * A learned or fixed text in place of a missing one.
 *
 * @param input a text
 * @param value what stands for a missing one
 * @param output the name of the text that is never missing
 */
@JsonTypeName("impute-category")
public record ImputeCategory(String input, String value, String output) implements Step {
  /** Refuses nulls. */
  public ImputeCategory {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(output, "output");
  }

  @Override
  public List<String> inputs() {
    return List.of(input);
  }

  @Override
  public List<Kind> reads() {
    return List.of(Kind.TEXT);
  }

  @Override
  public Kind makes() {
    return Kind.TEXT;
  }

  @Override
  public RowValue compile(RowValues values) {
    RowValue.OfText from = values.text(input);
    RowValue.OfText imputed =
        row -> {
          String text = from.of(row);
          return text == null ? value : text;
        };
    return imputed;
  }
}
