package leat.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column along which rows can be divided: positions are read, compared with by the database,
 * written as texts, and lie at even distances.
 */
enum Axis {
  /** Whole numbers. */
  WHOLE,
  /** Decimals. */
  DECIMAL,
  /** Dates. */
  DATE,
  /** Dates and times without zone. */
  TIMESTAMP,
  /** Moments. */
  MOMENT;

  private static final int FARTHEST_YEAR = 900_000_000;
  private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

  /** The axis of a column, where it has one. */
  static Optional<Axis> of(TableColumn column) {
    return switch (column.kind()) {
      case INT, LONG -> Optional.of(WHOLE);
      case DECIMAL -> Optional.of(DECIMAL);
      case DOUBLE ->
          column.type().matches("(?i)(numeric|decimal|number).*")
              ? Optional.of(DECIMAL)
              : Optional.empty();
      case DATE -> Optional.of(DATE);
      case TIMESTAMP -> Optional.of(TIMESTAMP);
      case MOMENT -> Optional.of(MOMENT);
      default -> Optional.empty();
    };
  }

  /** The position in the current row as a text, or null. */
  String read(ResultSet rows, int index) throws SQLException {
    Object value =
        switch (this) {
          case WHOLE, DECIMAL -> rows.getBigDecimal(index);
          case DATE -> rows.getObject(index, LocalDate.class);
          case TIMESTAMP -> rows.getObject(index, LocalDateTime.class);
          case MOMENT -> utc(rows.getObject(index, OffsetDateTime.class));
        };
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : value == null ? null : value.toString();
  }

  /** The same text wherever it is read; what lies beyond every calendar is infinity, and stays. */
  private static OffsetDateTime utc(OffsetDateTime time) {
    return time == null || Math.abs(time.getYear()) > FARTHEST_YEAR
        ? time
        : time.withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** Sets a statement's parameter to a position. */
  void bind(PreparedStatement statement, int index, String position) throws SQLException {
    switch (this) {
      // a decimal would make the database compare by decimals, without the column's index
      case WHOLE -> statement.setLong(index, Long.parseLong(position));
      case DECIMAL -> statement.setBigDecimal(index, new BigDecimal(position));
      case DATE -> statement.setObject(index, LocalDate.parse(position));
      case TIMESTAMP -> statement.setObject(index, LocalDateTime.parse(position));
      case MOMENT -> statement.setObject(index, OffsetDateTime.parse(position));
    }
  }

  /** At most {@code parts - 1} positions that divide what lies between two into even parts. */
  List<String> between(String first, String last, int parts) {
    BigDecimal from = number(first);
    BigDecimal width = number(last).subtract(from);
    List<String> positions = new ArrayList<>();
    for (int i = 1; i < parts; i++) {
      BigDecimal share =
          width
              .multiply(BigDecimal.valueOf(i))
              .divide(BigDecimal.valueOf(parts), scale(), RoundingMode.FLOOR);
      String position = position(from.add(share));
      boolean isNew = positions.isEmpty() || !positions.get(positions.size() - 1).equals(position);
      if (share.signum() > 0 && isNew) {
        positions.add(position);
      }
    }
    return positions;
  }

  /**
   * A position further down.
   *
   * @param by a number, or an ISO-8601 duration for dates and times
   * @throws IllegalArgumentException when it is none for this axis
   */
  String below(String position, String by) {
    boolean isDuration = by.startsWith("P");
    if (isDuration != (this != WHOLE && this != DECIMAL)) {
      throw new IllegalArgumentException(
          isDuration ? "must be a number" : "must be a duration such as 2h");
    }
    BigDecimal distance = isDuration ? units(Duration.parse(by)) : new BigDecimal(by);
    return position(number(position).subtract(distance));
  }

  /** Compares two positions. */
  int compare(String position, String other) {
    return number(position).compareTo(number(other));
  }

  private BigDecimal units(Duration duration) {
    BigDecimal seconds = BigDecimal.valueOf(duration.toSeconds());
    return this == DATE
        ? seconds.divide(BigDecimal.valueOf(86_400), 0, RoundingMode.CEILING)
        : seconds.multiply(MICROS);
  }

  private int scale() {
    return this == DECIMAL ? 10 : 0;
  }

  private BigDecimal number(String position) {
    return switch (this) {
      case WHOLE, DECIMAL -> new BigDecimal(position);
      case DATE -> BigDecimal.valueOf(LocalDate.parse(position).toEpochDay());
      case TIMESTAMP -> micros(LocalDateTime.parse(position));
      case MOMENT ->
          micros(
              OffsetDateTime.parse(position).atZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
    };
  }

  private static BigDecimal micros(LocalDateTime time) {
    return BigDecimal.valueOf(time.toEpochSecond(ZoneOffset.UTC))
        .multiply(MICROS)
        .add(BigDecimal.valueOf(time.getNano() / 1_000));
  }

  private String position(BigDecimal number) {
    return switch (this) {
      case WHOLE -> number.setScale(0, RoundingMode.FLOOR).toPlainString();
      case DECIMAL -> number.toPlainString();
      case DATE ->
          LocalDate.ofEpochDay(number.setScale(0, RoundingMode.FLOOR).longValue()).toString();
      case TIMESTAMP -> time(number).toString();
      case MOMENT -> time(number).atOffset(ZoneOffset.UTC).toString();
    };
  }

  private static LocalDateTime time(BigDecimal micros) {
    BigInteger[] parts = micros.toBigInteger().divideAndRemainder(MICROS.toBigInteger());
    return LocalDateTime.ofEpochSecond(parts[0].longValue(), 0, ZoneOffset.UTC)
        .plus(parts[1].longValue(), ChronoUnit.MICROS);
  }
}
