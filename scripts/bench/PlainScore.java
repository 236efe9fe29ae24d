import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a user would write by hand to score a table: Parquet to Parquet with a saved pipeline.
 *
 * <p>Arguments: folder of Parquet, folder of the pipeline, output folder.
 */
public final class PlainScore {
  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().appName("plain-score").getOrCreate();
    score(spark, args[0], args[1], args[2]);
    spark.stop();
  }

  static void score(SparkSession spark, String table, String pipeline, String out) {
    Dataset<Row> scored = PipelineModel.load(pipeline).transform(spark.read().parquet(table));
    scored
        .select(
            functions.vector_to_array(scored.col("probability"), "float64")
                .getItem(1)
                .as("probability"),
            scored.col("prediction"))
        .write()
        .mode("overwrite")
        .parquet(out);
  }
}
