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
    Dataset<Row> rows = spark.read().parquet(args[0]);
    Dataset<Row> scored = PipelineModel.load(args[1]).transform(rows);
    scored
        .select(
            functions.vector_to_array(scored.col("probability"), "float64")
                .getItem(1)
                .as("probability"),
            scored.col("prediction"))
        .write()
        .mode("overwrite")
        .parquet(args[2]);
    spark.stop();
  }
}
