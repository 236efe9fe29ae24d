import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.randn;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import leat.config.EvaluateSettings;
import leat.evaluate.Figures;
import leat.evaluate.PartRows;
import leat.metrics.Metrics;
import leat.scoring.Predictions;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Evaluates scored rows, intervals included, by turns with a scan that touches every value of them; in one process, so that neither has
 * to start Spark. The first turn of both is told apart: nothing is compiled yet.
 *
 * <p>Arguments: number of rows, folder of the scored rows (made once), turns.
 */
public final class EvaluateScored {
  public static void main(String[] args) {
    long rows = Long.parseLong(args[0]);
    Path folder = Path.of(args[1]);
    SparkSession spark = SparkSession.builder().appName("evaluate-scored").getOrCreate();
    if (!Files.exists(folder.resolve("_SUCCESS"))) {
      made(spark, rows).write().mode("overwrite").parquet(folder.toString());
    }
    for (int turn = 0; turn <= Integer.parseInt(args[2]); turn++) {
      String name = turn == 0 ? "cold" : "warm";
      long began = System.nanoTime();
      Dataset<Row> table = Tables.read(spark, folder.toString());
      Column[] all = Arrays.stream(table.columns()).map(Tables::column).toArray(Column[]::new);
      long hash = table.agg(bit_xor(xxhash64(all))).first().getLong(0);
      System.out.printf("%s scan=%.3f hash=%d%n", name, seconds(began), hash);
      began = System.nanoTime();
      Metrics metrics = evaluated(Tables.read(spark, folder.toString()), rows);
      System.out.printf(
          "%s evaluate=%.3f rows=%d auc=%.6f off by at most %.1e, %s%n",
          name, seconds(began), metrics.rows(), metrics.auc(), metrics.binning() == null ? 0 : metrics.binning().aucError(), metrics.intervals());
    }
    spark.stop();
  }

  private static Metrics evaluated(Dataset<Row> table, long rows) {
    EvaluateSettings settings = new EvaluateSettings(10, 1_000_000, 1_000, 42);
    PartRows part = new PartRows(Predictions.each(table, 2), table, Predictions.WEIGHT, rows);
    return new Figures(List.of("no", "yes"), 0.5, settings).withIntervals(part).metrics();
  }

  private static Dataset<Row> made(SparkSession spark, long rows) {
    Column score = lit(1).divide(lit(1).plus(exp(randn(42).multiply(-1.5).plus(2))));
    return spark
        .range(0, rows, 1, 8)
        .select(col("id").as("_row_id"), score.as("probability"))
        .select(
            col("_row_id"),
            rand(7).lt(col("probability")).cast("int").as("label"),
            lit(1.0).as("weight"),
            col("probability"));
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
