package leat.features;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import leat.LeatException;
import leat.config.SplitSettings;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.table.Tables;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * When the validation rows and the test rows begin, so that the fractions hold by exact rank.
 *
 * <p>Rows of one moment stay together: a bound is the time of the first row behind the rank, and
 * every row of that time lies behind the bound. A gap ends the part before a bound earlier; the
 * rows in it are in no part, so that the fractions of what comes later hold.
 *
 * @param time microseconds since 1970 of a row
 * @param validation where the validation rows begin
 * @param test where the test rows begin
 * @param gap microseconds before either bound in which no row may lie
 */
record TimeBounds(Column time, long validation, long test, long gap) {
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

  /**
   * Finds them, in eight passes over the column of role time.
   *
   * @throws LeatException when a row has no time
   */
  static TimeBounds of(Dataset<Row> rows, Contract contract, SplitSettings split) {
    leat.contract.Column column = contract.withRole(Role.TIME).get(0);
    Column time = micros(column);
    Row counts = rows.agg(count(lit(1)), count(time)).head();
    long known = counts.getLong(1);
    if (known < counts.getLong(0)) {
      throw LeatException.dataRefused(
          String.format(
              Locale.ROOT,
              "Cannot split by time: %,d of %,d rows have no %s. Set columns.%s.required = true",
              counts.getLong(0) - known,
              counts.getLong(0),
              column.name(),
              column.name()));
    }
    JavaRDD<long[]> times =
        rows.select(time.as("time")).javaRDD().map(row -> new long[] {row.getLong(0)});
    long validation = at(times, Math.round(known * split.train()), known);
    long test = at(times, Math.round(known * (split.train() + split.validation())), known);
    return new TimeBounds(time, validation, test, split.gapSeconds() * MICROS_PER_SECOND);
  }

  private static Column micros(leat.contract.Column column) {
    Column value = Tables.column(column.name());
    return column.type() == ColumnType.DATE
        ? unix_date(value).cast("long").multiply(MICROS_PER_DAY)
        : unix_micros(value);
  }

  /** The time of a rank; later than all where there is none. */
  private static long at(JavaRDD<long[]> times, long rank, long rows) {
    return rank >= rows
        ? Long.MAX_VALUE
        : RankSelect.select(times, List.of(new RankSelect.Asked(0, rank))).get(0).value();
  }

  /** The part of a row. */
  Column part() {
    Column isInGap = isBefore(validation).or(isBefore(test));
    return when(isInGap, lit(Parts.GAP))
        .when(time.lt(validation), lit(Part.TRAIN.ordinal()))
        .when(time.lt(test), lit(Part.VALIDATION.ordinal()))
        .otherwise(lit(Part.TEST.ordinal()));
  }

  private Column isBefore(long bound) {
    return time.geq(bound - gap).and(time.lt(bound));
  }
}
