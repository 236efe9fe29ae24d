package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import leat.LeatException;
import leat.contract.ColumnType;
import leat.contract.Contract;

/**
 * A part of a date or time as a number, times in UTC; a missing value is NaN.
 *
 * @param column a date or timestamp
 * @param part which one
 * @param output the name of the number
 */
@JsonTypeName("date-part")
public record DatePart(String column, Part part, String output) implements Step {
  private static final long SECONDS_PER_DAY = 86_400;
  private static final long SECONDS_PER_HOUR = 3_600;

  /** Refuses nulls. */
  public DatePart {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(output, "output");
  }

  /** A part of a date or time. */
  public enum Part {
    /** As people count them. */
    YEAR,
    /** 1 to 12. */
    MONTH,
    /** Day of the month, 1 to 31. */
    DAY,
    /** 1 is Monday, 7 is Sunday. */
    WEEKDAY,
    /** 0 to 23; of times only. */
    HOUR;

    private int of(LocalDate date) {
      return switch (this) {
        case YEAR -> date.getYear();
        case MONTH -> date.getMonthValue();
        case DAY -> date.getDayOfMonth();
        case WEEKDAY -> date.getDayOfWeek().getValue();
        case HOUR -> throw new IllegalStateException("A date has no hour");
      };
    }

    private int of(Instant instant) {
      long seconds = instant.getEpochSecond();
      return this == HOUR
          ? (int) (Math.floorMod(seconds, SECONDS_PER_DAY) / SECONDS_PER_HOUR)
          : of(LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_PER_DAY)));
    }
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
    ColumnType type = values.type(column);
    Part own = part;
    RowValue.OfNumber date = row -> own.of((LocalDate) row[at]);
    RowValue.OfNumber time = row -> own.of((Instant) row[at]);
    if (type != ColumnType.TIMESTAMP && (type != ColumnType.DATE || part == Part.HOUR)) {
      throw LeatException.failure(
          "Cannot take the %s of column %s: its type is %s"
              .formatted(lower(part), column, lower(type)),
          null);
    }
    RowValue.OfNumber present = type == ColumnType.DATE ? date : time;
    RowValue.OfNumber number = row -> row[at] == null ? Double.NaN : present.of(row);
    return number;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A part of a contract column's value, NaN where missing. */
  public static RowValue.OfNumber value(Contract contract, String column, Part part) {
    DatePart step = new DatePart(column, part, column);
    return (RowValue.OfNumber) step.compile(new RowValues(contract));
  }
}
