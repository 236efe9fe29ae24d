package leat.features;

import java.util.TreeMap;
import leat.contract.ColumnType;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tells ids that are counted up from quantities: whole numbers, one for each row, with few gaps.
 *
 * @param training training rows
 * @param fit of the column
 * @param ranks its median, where it has too many values to keep
 */
record SerialNumbers(Dataset<Row> training, NumberFit fit, Ranks ranks) {
  private static final int FEWEST_ROWS = 100;

  /** Training rows are a part of all rows, so that some numbers between theirs are others'. */
  private static final int MOST_NUMBERS_PER_ROW = 10;

  boolean found() {
    NumberStatistics statistics = fit.statistics();
    ColumnType type = fit.column().type();
    boolean isWhole = type == ColumnType.INT || type == ColumnType.LONG;
    if (!isWhole || statistics.missing() > 0 || statistics.count() < FEWEST_ROWS) {
      return false;
    }
    double numbers = statistics.max() - statistics.min() + 1;
    boolean isDense =
        numbers >= statistics.count() && numbers <= MOST_NUMBERS_PER_ROW * statistics.count();
    return isDense && distinct(statistics) == statistics.count();
  }

  private long distinct(NumberStatistics statistics) {
    TreeMap<Double, Long> values = statistics.values();
    if (values != null) {
      return values.size();
    }
    String name = fit.column().name();
    boolean medianIsOnce = fit.ranks().stream().allMatch(rank -> ranks.rows(name, rank) == 1);
    return medianIsOnce ? training.select(Tables.column(name)).distinct().count() : 0;
  }
}
