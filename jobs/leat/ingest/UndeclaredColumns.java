package leat.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import leat.privacy.PersonalSign;
import leat.table.Tables;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Looks for text columns that look personal and are not declared.
 *
 * <p>Reads the first rows of a few partitions, which for files are as many as their size makes: the
 * same for the same source. Values are judged where they are read; only counts go to the driver.
 */
final class UndeclaredColumns {
  private static final int PARTITIONS = 4;
  private static final int ROWS = 1000;

  /** Fewer values are no evidence. */
  private static final int LEAST_VALUES = 3;

  /** So that it costs next to nothing, however many columns there are. */
  private static final int MOST_VALUES = 100_000;

  private static final PersonalSign[] SIGNS = PersonalSign.values();

  private UndeclaredColumns() {}

  /**
   * The suspicious columns among those not declared, in the order of the rows' columns.
   *
   * @param rows as a source hands them over
   * @param declared columns that are not looked at
   */
  static List<Undeclared> among(Dataset<Row> rows, List<String> declared) {
    List<String> names =
        Arrays.stream(rows.schema().fields())
            .filter(field -> field.dataType().equals(DataTypes.StringType))
            .map(StructField::name)
            .filter(name -> !name.startsWith("_") && !declared.contains(name))
            .toList();
    if (names.isEmpty()) {
      return List.of();
    }
    Column[] columns = names.stream().map(Tables::column).toArray(Column[]::new);
    return suspects(names, counts(rows.select(columns).toJavaRDD(), names.size()));
  }

  /** For each column, how many values there are, and how many fit each sign. */
  private static long[][] counts(JavaRDD<Row> rows, int columns) {
    int partitions = rows.getNumPartitions();
    if (partitions == 0) {
      return new long[columns][SIGNS.length + 1];
    }
    int[] looked =
        IntStream.range(0, PARTITIONS).map(i -> i * partitions / PARTITIONS).distinct().toArray();
    int most = Math.max(LEAST_VALUES, Math.min(ROWS, MOST_VALUES / columns) / looked.length);
    List<long[][]>[] found =
        rows.mapPartitions(part -> List.<long[][]>of(counts(part, columns, most)).iterator())
            .collectPartitions(looked);
    long[][] sum = new long[columns][SIGNS.length + 1];
    for (List<long[][]> part : found) {
      part.forEach(counts -> add(counts, sum));
    }
    return sum;
  }

  private static long[][] counts(Iterator<Row> rows, int columns, int most) {
    long[][] counts = new long[columns][SIGNS.length + 1];
    for (int n = 0; n < most && rows.hasNext(); n++) {
      Row row = rows.next();
      for (int column = 0; column < columns; column++) {
        if (!row.isNullAt(column) && !row.getString(column).isBlank()) {
          judge(row.getString(column), counts[column]);
        }
      }
    }
    return counts;
  }

  private static void judge(String value, long[] counts) {
    counts[SIGNS.length]++;
    for (int sign = 0; sign < SIGNS.length; sign++) {
      counts[sign] += SIGNS[sign].fits(value) ? 1 : 0;
    }
  }

  private static void add(long[][] counts, long[][] sum) {
    for (int column = 0; column < sum.length; column++) {
      for (int i = 0; i < sum[column].length; i++) {
        sum[column][i] += counts[column][i];
      }
    }
  }

  private static List<Undeclared> suspects(List<String> names, long[][] counts) {
    List<Undeclared> suspects = new ArrayList<>();
    for (int column = 0; column < counts.length; column++) {
      long values = counts[column][SIGNS.length];
      for (int sign = 0; sign < SIGNS.length && values >= LEAST_VALUES; sign++) {
        if (2 * counts[column][sign] >= values) {
          suspects.add(
              new Undeclared(names.get(column), SIGNS[sign], counts[column][sign], values));
          break;
        }
      }
    }
    return suspects;
  }
}
