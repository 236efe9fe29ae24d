import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.evaluation.BinaryClassificationEvaluator;
import org.apache.spark.ml.feature.OneHotEncoder;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * What a user would write by hand: CSV to logistic regression and AUC, in one plain Spark program.
 *
 * <p>Arguments: CSV, label column, positive value, delimiter, column to leave out ("-" for none).
 * With a folder of Parquet, which is clean already, it ends with the fitted model.
 */
public final class PlainSpark {
  public static void main(String[] args) {
    String csv = args[0];
    String label = args[1];
    String positive = args[2];
    String delimiter = args[3];
    String leftOut = args[4];

    SparkSession spark = SparkSession.builder().appName("plain-spark").getOrCreate();
    boolean clean = !csv.endsWith(".csv");
    Dataset<Row> data =
        (clean ? spark.read().parquet(csv) : fromCsv(spark, csv, delimiter))
            .withColumn(
                "label", functions.when(functions.col(label).equalTo(positive), 1.0).otherwise(0.0))
            .drop(label)
            .drop(leftOut);
    Dataset<Row>[] parts = data.randomSplit(new double[] {0.8, 0.2}, 42);

    List<PipelineStage> stages = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (StructField field : data.schema().fields()) {
      String name = field.name();
      if (name.equals("label")) {
        continue;
      }
      if (field.dataType().equals(DataTypes.StringType)) {
        stages.add(
            new StringIndexer()
                .setInputCol(name)
                .setOutputCol(name + "_index")
                .setHandleInvalid("keep"));
        stages.add(
            new OneHotEncoder().setInputCol(name + "_index").setOutputCol(name + "_one_hot"));
        features.add(name + "_one_hot");
      } else {
        features.add(name);
      }
    }
    stages.add(
        new VectorAssembler()
            .setInputCols(features.toArray(new String[0]))
            .setOutputCol("features"));
    stages.add(new LogisticRegression());

    PipelineModel model =
        new Pipeline().setStages(stages.toArray(new PipelineStage[0])).fit(parts[0]);
    if (clean) {
      System.out.println("fitted=" + model.uid());
      spark.stop();
      return;
    }
    double auc = new BinaryClassificationEvaluator().evaluate(model.transform(parts[1]));
    System.out.println("auc=" + auc);
    spark.stop();
  }

  private static Dataset<Row> fromCsv(SparkSession spark, String csv, String delimiter) {
    return spark
        .read()
        .option("header", true)
        .option("inferSchema", true)
        .option("delimiter", delimiter)
        .csv(csv)
        .dropDuplicates();
  }
}
