import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * What a user would write by hand to take a CSV in, with a schema, in one plain Spark program.
 *
 * <p>Arguments: CSV, delimiter, schema in SQL's words, what to do ("write": as Parquet; "deduplicate":
 * the same without duplicate rows; "scan": touch every value), output folder.
 */
public final class PlainTable {
  public static void main(String[] args) {
    String csv = args[0];
    String delimiter = args[1];
    String schema = args[2];
    String what = args[3];
    String output = args[4];

    SparkSession spark = SparkSession.builder().appName("plain-table").getOrCreate();
    Dataset<Row> rows =
        spark.read().option("header", true).option("delimiter", delimiter).schema(schema).csv(csv);
    switch (what) {
      case "write" -> rows.write().parquet(output);
      case "deduplicate" -> rows.dropDuplicates().write().parquet(output);
      case "scan" -> {
        Column[] all = Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
        Column hash = functions.xxhash64(all);
        System.out.println("hash=" + rows.agg(functions.bit_xor(hash)).first().get(0));
      }
      default -> throw new IllegalArgumentException(what);
    }
    spark.stop();
  }
}
