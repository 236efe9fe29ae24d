package leat.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import leat.contract.Contract;
import leat.model.Explain;
import leat.model.GoldenRow;
import leat.model.ModelJson;
import leat.model.Parity;
import leat.model.ParityResult;
import leat.model.PortableModel;
import leat.model.Score;
import leat.model.Scorer;
import leat.scoring.TestRows;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Scores rows with the MLlib pipeline and with the portable model, and compares.
 *
 * @param spark the session
 * @param pipeline the MLlib pipeline, as loaded from disk
 * @param model the portable model, as read from disk
 */
record ParityCheck(SparkSession spark, PipelineModel pipeline, PortableModel model) {

  /**
   * Compares the test rows and the golden rows, in one pass: planning a pipeline of ten stages
   * takes longer than scoring thousands of rows with it.
   *
   * @param test rows whose contract columns come first, with a row id
   * @param golden as {@link #frame} makes them
   */
  Comparisons of(Dataset<Row> test, Dataset<Row> golden) {
    String json = ModelJson.write(model);
    return pipeline
        .transform(rows(test).union(rows(golden)))
        .select(compared())
        .javaRDD()
        .mapPartitions(part -> List.of(compare(part, json)).iterator())
        .fold(Comparisons.NONE, Comparisons::merge);
  }

  private Dataset<Row> rows(Dataset<Row> rows) {
    return rows.select(
        Stream.concat(own(), Stream.of(functions.col(Columns.ROW_ID))).toArray(Column[]::new));
  }

  private Stream<Column> own() {
    return model.columns().columns().stream().map(column -> Tables.column(column.name()));
  }

  /** The contract's columns, then what the comparison needs; nothing else leaves Spark's format. */
  private Column[] compared() {
    Stream<Column> scored =
        Stream.of(Columns.ROW_ID, "probability", "prediction").map(functions::col);
    return Stream.concat(own(), scored).toArray(Column[]::new);
  }

  /** Where the two part: row, column, step and both values; empty where they do not. */
  String explain(Comparisons found, Dataset<Row> test, Dataset<Row> golden) {
    if (!found.test().holds()) {
      return explain(found.test(), test, found.test().first().row());
    }
    return found.golden().holds()
        ? ""
        : explain(found.golden(), golden, goldenId(found.golden().first().row()));
  }

  private String explain(ParityResult result, Dataset<Row> rows, long id) {
    Row row = pipeline.transform(rows.where(functions.col(Columns.ROW_ID).equalTo(id))).first();
    Vector found = row.getAs("features");
    Object[] typed = TestRows.typed(row, model.columns());
    String step =
        Explain.of(model)
            .firstDifference(typed, found.toArray())
            .map(difference -> difference.describe())
            .orElse("the features agree, the estimator parts");
    return result.first().describe() + "; " + step;
  }

  /**
   * Golden rows as a table, but for those that the value rules refuse; their row ids are below 0,
   * where no row of a source has its own.
   */
  Dataset<Row> frame(List<GoldenRow> rows, StructType contractSchema) {
    List<Row> table = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isScored()) {
        Object[] typed = rows.get(i).typed();
        Object[] values = Arrays.copyOf(typed, typed.length + 1);
        values[typed.length] = goldenId(i);
        table.add(RowFactory.create(values));
      }
    }
    StructType schema = contractSchema.add(Columns.ROW_ID, DataTypes.LongType, false);
    return spark.createDataFrame(table, schema);
  }

  /** Also the way back. */
  private static long goldenId(long index) {
    return -1 - index;
  }

  private static Comparisons compare(Iterator<Row> rows, String json) {
    PortableModel model = ModelJson.read(json);
    Scorer scorer = Scorer.of(model);
    Contract contract = model.columns();
    Parity test = new Parity(model.threshold());
    Parity golden = new Parity(model.threshold());
    while (rows.hasNext()) {
      Row row = rows.next();
      Score portable = scorer.scoreTyped(TestRows.typed(row, contract));
      Vector probabilities = row.getAs("probability");
      int decision = (int) row.<Double>getAs("prediction").doubleValue();
      long id = row.getAs(Columns.ROW_ID);
      Score found = new Score(probabilities.toArray(), decision);
      if (id >= 0) {
        test.compare(id, portable, found);
      } else {
        golden.compare(goldenId(id), portable, found);
      }
    }
    return new Comparisons(test.result(), golden.result());
  }
}
