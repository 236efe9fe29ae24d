package leat.evaluate;

import org.apache.spark.sql.Row;

/**
 * A row with values of columns that the model does not know.
 *
 * @param encoded part, label, weight and x
 * @param sex may be null
 * @param age may be null
 */
record GroupedRow(Row encoded, String sex, Integer age) {}
