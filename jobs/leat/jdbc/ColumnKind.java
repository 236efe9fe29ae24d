package leat.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** What the values of a database column become; each is exact, or else a text. */
public enum ColumnKind {
  /** A whole number that fits an int. */
  INT,
  /** A whole number that fits a long. */
  LONG,
  /** A double; also a decimal of at most 15 digits, which a double keeps. */
  DOUBLE,
  /** A single-precision number: the double that prints the same. */
  REAL,
  /** True or false. */
  BOOLEAN,
  /** A date. */
  DATE,
  /** A date and time without zone, taken as UTC. */
  TIMESTAMP,
  /** A moment. */
  MOMENT,
  /** A decimal that no other kind keeps, as a text without exponent. */
  DECIMAL,
  /** Bytes, as a text of hexadecimal digits. */
  BYTES,
  /** Everything else, as the database writes it: uuid, json, arrays, enums, intervals. */
  TEXT;

  private static final int INT_DIGITS = 9;
  private static final int LONG_DIGITS = 18;
  private static final int DOUBLE_DIGITS = 15;

  /** Dates beyond, such as PostgreSQL's infinity, become this year: no contract takes it. */
  private static final int FARTHEST_YEAR = 200_000;

  static ColumnKind of(ResultSetMetaData columns, int index) throws SQLException {
    String name = String.valueOf(columns.getColumnTypeName(index)).toLowerCase();
    return switch (columns.getColumnType(index)) {
      case Types.BOOLEAN -> BOOLEAN;
      case Types.BIT -> columns.getPrecision(index) <= 1 ? BOOLEAN : TEXT;
      case Types.TINYINT, Types.SMALLINT -> INT;
      case Types.INTEGER -> columns.isSigned(index) ? INT : LONG;
      case Types.BIGINT -> columns.isSigned(index) || name.equals("oid") ? LONG : TEXT;
      case Types.REAL -> REAL;
      case Types.FLOAT, Types.DOUBLE -> name.equals("money") ? TEXT : DOUBLE;
      case Types.NUMERIC, Types.DECIMAL ->
          decimal(columns.getPrecision(index), columns.getScale(index));
      case Types.DATE -> DATE;
      case Types.TIMESTAMP ->
          name.equals("timestamptz") || name.contains("with time zone") ? MOMENT : TIMESTAMP;
      case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
      default -> TEXT;
    };
  }

  private static ColumnKind decimal(int digits, int scale) {
    if (digits < 1 || scale < 0) {
      return DECIMAL;
    }
    if (scale == 0 && digits <= LONG_DIGITS) {
      return digits <= INT_DIGITS ? INT : LONG;
    }
    return scale > 0 && digits <= DOUBLE_DIGITS ? DOUBLE : DECIMAL;
  }

  /** The value of the current row, or null. */
  Object read(ResultSet rows, int index) throws SQLException {
    Object value =
        switch (this) {
          case INT -> rows.getInt(index);
          case LONG -> rows.getLong(index);
          case DOUBLE -> rows.getDouble(index);
          case REAL -> Double.valueOf(Float.toString(rows.getFloat(index)));
          case BOOLEAN -> rows.getBoolean(index);
          case DATE -> date(rows.getObject(index, LocalDate.class));
          case TIMESTAMP -> timestamp(rows.getObject(index, LocalDateTime.class));
          case MOMENT -> moment(rows.getObject(index, OffsetDateTime.class));
          case DECIMAL -> plain(rows, index);
          case BYTES -> hexadecimal(rows.getBytes(index));
          case TEXT -> rows.getString(index);
        };
    return rows.wasNull() ? null : value;
  }

  private static LocalDate date(LocalDate date) {
    return date == null || Math.abs(date.getYear()) <= FARTHEST_YEAR
        ? date
        : date.withYear(date.getYear() < 0 ? -FARTHEST_YEAR : FARTHEST_YEAR);
  }

  private static Instant timestamp(LocalDateTime time) {
    return time == null
        ? null
        : date(time.toLocalDate()).atTime(time.toLocalTime()).toInstant(ZoneOffset.UTC);
  }

  private static Instant moment(OffsetDateTime time) {
    return time == null || Math.abs(time.getYear()) <= FARTHEST_YEAR
        ? time == null ? null : time.toInstant()
        : timestamp(time.toLocalDateTime());
  }

  /** PostgreSQL's numeric also has NaN and infinity, which are no BigDecimal. */
  private static String plain(ResultSet rows, int index) throws SQLException {
    String text = rows.getString(index);
    try {
      return text == null ? null : new BigDecimal(text).toPlainString();
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static String hexadecimal(byte[] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }
}
