package leat.export;

import leat.contract.ColumnType;
import leat.model.DatePart;

/**
 * Parts of dates and times in SQL; of times from their microseconds, since Spark's own functions
 * take the session's time zone.
 */
final class DatePartSql {
  private static final String MICROS_PER_DAY = "86400000000";
  private static final String MICROS_PER_HOUR = "3600000000";

  private DatePartSql() {}

  static String of(DatePart step, ColumnType type) {
    String column = SparkSql.column(step.column());
    String micros = "unix_micros(" + column + ")";
    String ofDay = "pmod(" + micros + ", " + MICROS_PER_DAY + ")";
    String days = "((" + micros + " - " + ofDay + ") div " + MICROS_PER_DAY + ")";
    String date =
        type == ColumnType.DATE ? column : "date_from_unix_date(CAST(" + days + " AS INT))";
    String part =
        switch (step.part()) {
          case YEAR -> "year(" + date + ")";
          case MONTH -> "month(" + date + ")";
          case DAY -> "day(" + date + ")";
          case WEEKDAY -> "weekday(" + date + ") + 1";
          case HOUR -> ofDay + " div " + MICROS_PER_HOUR;
        };
    return "CAST(" + part + " AS DOUBLE)";
  }
}
