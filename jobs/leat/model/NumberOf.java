package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import leat.LeatException;
import leat.contract.Contract;

/**
 * A column as a number: booleans as 0 and 1, dates as days and timestamps as seconds since 1970.
 *
 * <p>Seconds are whole microseconds divided by a million, as Spark keeps timestamps. A missing
 * value is NaN.
 *
 * @param column any type but string
 * @param output the name of the number
 */
@JsonTypeName("number-of")
public record NumberOf(String column, String output) implements Step {
  private static final long MICROS_PER_SECOND = 1_000_000L;

  /** Refuses null names. */
  public NumberOf {
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
    return Kind.NUMBER;
  }

  @Override
  public RowValue compile(RowValues values) {
    int at = values.position(column);
    RowValue.OfNumber present =
        switch (values.type(column)) {
          case INT, LONG, DOUBLE -> row -> ((Number) row[at]).doubleValue();
          case BOOLEAN -> row -> (Boolean) row[at] ? 1 : 0;
          case DATE -> row -> ((LocalDate) row[at]).toEpochDay();
          case TIMESTAMP -> row -> seconds((Instant) row[at]);
          case STRING ->
              throw LeatException.failure(
                  "Cannot encode column " + column + " as a number: its type is string", null);
        };
    RowValue.OfNumber number = row -> row[at] == null ? Double.NaN : present.of(row);
    return number;
  }

  private static double seconds(Instant instant) {
    long micros = instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / 1000;
    return micros / (double) MICROS_PER_SECOND;
  }

  /** A contract column's value as its number: dates as days, times as seconds, missing as NaN. */
  public static RowValue.OfNumber value(Contract contract, String column) {
    return (RowValue.OfNumber) new NumberOf(column, column).compile(new RowValues(contract));
  }
}
