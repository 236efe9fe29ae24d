package leat.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leat.model.ImputeNumber;
import leat.model.Step;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.Imputer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Imputed numbers as a multi-column ImputerModel. */
final class ImputerMapping implements StepMapping {
  private final StageNames names;
  private final SparkSession spark;
  private int count;

  ImputerMapping(StageNames names, SparkSession spark) {
    this.names = names;
    this.spark = spark;
  }

  @Override
  public boolean maps(Step step) {
    return step instanceof ImputeNumber;
  }

  /** One value per input column is all that an ImputerModel holds. */
  @Override
  public List<Step> ready(List<Step> pending, Set<String> made) {
    Set<String> inputs = new HashSet<>();
    return StepMapping.super.ready(pending, made).stream()
        .filter(step -> inputs.add(step.inputs().get(0)))
        .toList();
  }

  @Override
  public List<Transformer> stages(List<Step> steps) {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (Step step : steps) {
      ImputeNumber impute = (ImputeNumber) step;
      inputs.add(names.ofValue(impute.input()));
      outputs.add(names.ofValue(impute.output()));
      values.add(impute.value());
    }
    return List.of(
        new Imputer("leat_impute_" + ++count)
            .setInputCols(inputs.toArray(String[]::new))
            .setOutputCols(outputs.toArray(String[]::new))
            .setStrategy("mean")
            .fit(surrogates(inputs, values)));
  }

  /**
   * One row with the values, of which each is the mean: ImputerModel's constructor is another one
   * in Spark 4.1 than in 4.0.
   */
  private Dataset<Row> surrogates(List<String> columns, List<Double> values) {
    StructType schema = new StructType();
    for (String column : columns) {
      schema = schema.add(column, DataTypes.DoubleType);
    }
    return spark.createDataFrame(List.of(RowFactory.create(values.toArray())), schema);
  }
}
