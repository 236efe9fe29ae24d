package leat.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leat.SparkForTests;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.Score;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What MLlib says about typed rows. */
record MllibScores(List<double[]> features, List<Score> scores) {
  static MllibScores of(PipelineModel pipeline, Contract contract, List<Object[]> rows) {
    Dataset<Row> scored = pipeline.transform(table(contract, rows));
    List<double[]> features = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    List<Row> collected = new ArrayList<>(scored.collectAsList());
    collected.sort(Comparator.comparingInt(row -> row.getAs("row")));
    for (Row row : collected) {
      Vector probability = row.getAs("probability");
      features.add(row.<Vector>getAs("features").toArray());
      scores.add(new Score(probability.toArray(), (int) (double) row.getAs("prediction")));
    }
    return new MllibScores(features, scores);
  }

  static Dataset<Row> table(Contract contract, List<Object[]> rows) {
    StructType schema = new StructType().add("row", DataTypes.IntegerType);
    for (Column column : contract.columns()) {
      schema = schema.add(column.name(), type(column));
    }
    List<Row> table = new ArrayList<>();
    for (Object[] row : rows) {
      Object[] numbered = new Object[row.length + 1];
      numbered[0] = table.size();
      System.arraycopy(row, 0, numbered, 1, row.length);
      table.add(RowFactory.create(numbered));
    }
    return SparkForTests.session().createDataFrame(table, schema);
  }

  private static DataType type(Column column) {
    return switch (column.type()) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
    };
  }
}
