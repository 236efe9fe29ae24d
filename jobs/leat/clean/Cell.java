package leat.clean;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A value that was read by the contract.
 *
 * @param typed as rules take it, or null
 * @param internal the same in Spark's own form
 * @param failing what {@link leat.expectations.RowRules#failing} says of it
 */
record Cell(Object typed, Object internal, int[] failing) {

  /**
   * The cell of a value.
   *
   * @param rules what a typed value, or null, fails
   */
  static Cell of(Object typed, Function<Object, int[]> rules) {
    return new Cell(typed, internal(typed), rules.apply(typed));
  }

  private static Object internal(Object typed) {
    if (typed instanceof String text) {
      return UTF8String.fromString(text);
    }
    if (typed instanceof LocalDate date) {
      return Math.toIntExact(date.toEpochDay());
    }
    return typed instanceof Instant time ? (Object) DateTimeUtils.instantToMicros(time) : typed;
  }
}
