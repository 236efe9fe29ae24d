package leat.scoring;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Predictions beside cleaned values of the same rows.
 *
 * @param predictions as {@link Predictions} writes them
 * @param count how many there are
 * @param cleaned rows with row ids, among them those
 * @param columns whose values are wanted
 */
public record PredictedRows(
    Dataset<Row> predictions, long count, Dataset<Row> cleaned, List<String> columns) {
  /** Where the first value stands in a row of {@link #all}. */
  static final int BEFORE_COLUMNS = 4;

  private static final long MOST_BROADCAST = 2_000_000;
  private static final long HASHES = 1L << 30;

  /** Copies the list. */
  public PredictedRows {
    columns = List.copyOf(columns);
  }

  /** Row id, label, weight and probability, then the values. */
  Dataset<Row> all() {
    return beside(predictions);
  }

  /**
   * Values of rows chosen by a hash; of all where they are few.
   *
   * @param most rows that are wanted; there may be a few more
   */
  public List<Row> sample(long most) {
    Column hash = functions.pmod(functions.xxhash64(col(Columns.ROW_ID)), functions.lit(HASHES));
    long share = (long) Math.ceil((double) HASHES * most / Math.max(most, count));
    Dataset<Row> chosen = count <= most ? predictions : predictions.where(hash.lt(share));
    return beside(chosen)
        .select(values().map(functions::col).toArray(Column[]::new))
        .collectAsList();
  }

  private Dataset<Row> beside(Dataset<Row> rows) {
    Stream<Column> wanted =
        IntStream.range(0, columns.size())
            .mapToObj(i -> Tables.column(columns.get(i)).as(value(i)));
    Dataset<Row> known =
        cleaned.select(
            Stream.concat(Stream.of(col(Columns.ROW_ID)), wanted).toArray(Column[]::new));
    Stream<Column> all =
        Stream.concat(Stream.of(predictions.columns()), values()).map(functions::col);
    return known
        .join(count <= MOST_BROADCAST ? broadcast(rows) : rows, Columns.ROW_ID)
        .select(all.toArray(Column[]::new));
  }

  private Stream<String> values() {
    return IntStream.range(0, columns.size()).mapToObj(PredictedRows::value);
  }

  /** A name that no column of a contract and none of predictions has. */
  private static String value(int column) {
    return "_value_" + column;
  }
}
