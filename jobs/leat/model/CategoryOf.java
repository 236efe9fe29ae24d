package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import leat.LeatException;
import leat.contract.Contract;

/**
 * A column as the text of a category, the text that Spark's cast to string gives.
 *
 * @param column of type string, boolean, int or long
 * @param output the name of the text; a missing value stays missing
 */
@JsonTypeName("category-of")
public record CategoryOf(String column, String output) implements Step {
  /** Refuses null names. */
  public CategoryOf {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(output, "output");
  }

  @Override
  public List<String> inputs() {
    return List.of(column);
  }

  @Override
  public List<Kind> reads() {
    return List.of(Kind.COLUMN);
  }

  @Override
  public Kind makes() {
    return Kind.TEXT;
  }

  @Override
  public RowValue compile(RowValues values) {
    int at = values.position(column);
    RowValue.OfText text =
        switch (values.type(column)) {
          case STRING -> row -> (String) row[at];
          case BOOLEAN, INT, LONG -> row -> row[at] == null ? null : row[at].toString();
          case DOUBLE, DATE, TIMESTAMP -> throw notACategory(values);
        };
    return text;
  }

  private LeatException notACategory(RowValues values) {
    String type = values.type(column).name().toLowerCase(Locale.ROOT);
    return LeatException.failure(
        "Cannot encode column " + column + " as a category: its type is " + type, null);
  }

  /** A contract column's value as its text, null where missing. */
  public static RowValue.OfText value(Contract contract, String column) {
    return (RowValue.OfText) new CategoryOf(column, column).compile(new RowValues(contract));
  }
}
