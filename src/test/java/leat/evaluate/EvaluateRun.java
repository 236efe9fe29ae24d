package leat.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.SparkForTests;
import leat.config.EvaluateSettings;
import leat.config.ExplainSettings;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.fairness.FairnessRules;
import leat.job.JobContext;
import leat.ledger.RowBalance;
import leat.model.Encoding;
import leat.model.EncodingJson;
import leat.model.ImputeNumber;
import leat.model.LogisticModel;
import leat.model.ModelJson;
import leat.model.NumberOf;
import leat.model.PortableModel;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.Attempt;
import leat.workspace.Checkpoint;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The evaluate job on a model of one number x, and what the jobs before it left. */
final class EvaluateRun {
  private static final Contract CONTRACT =
      new Contract(
          List.of(
              new Column("x", ColumnType.DOUBLE, Role.FEATURE, ValueRules.NONE),
              new Column("answer", ColumnType.STRING, Role.LABEL, ValueRules.NONE)));
  private static final Encoding ENCODING =
      new Encoding(
          List.of(new NumberOf("x", "x:number"), new ImputeNumber("x:number", 0, "x")),
          List.of("x"));
  private static final StructType ENCODED =
      new StructType()
          .add(Columns.PART, DataTypes.IntegerType, false)
          .add(Columns.LABEL, DataTypes.IntegerType, false)
          .add(Columns.WEIGHT, DataTypes.DoubleType, false)
          .add(Columns.feature(0), DataTypes.DoubleType, false);
  private static final EvaluateSettings EVALUATE =
      new EvaluateSettings(
          10,
          List.of(),
          new EvaluateSettings.Groups(20, 4),
          new FairnessRules(List.of(), 100, 0.8),
          new ExplainSettings(100, 3, 5, 42));
  private static final EvaluateJobSettings SETTINGS =
      new EvaluateJobSettings("people", "answer", EVALUATE);

  private final Workspace workspace;
  private final PortableModel model;
  private final Map<String, Checkpoint> inputs = new HashMap<>();
  private final Attempt output;

  /**
   * Publishes the inputs.
   *
   * @param encoded rows of part, label, weight and x
   */
  EvaluateRun(Path folder, List<String> classes, LogisticModel estimator, List<Row> encoded) {
    this(folder, classes, estimator, encoded, 2);
  }

  /** The same of rows that are divided otherwise. */
  EvaluateRun(
      Path folder,
      List<String> classes,
      LogisticModel estimator,
      List<Row> encoded,
      int partitions) {
    workspace = Workspace.open(folder.toString(), "people", new Configuration());
    model = PortableModel.of(CONTRACT, classes, ENCODING, estimator, 0.5, Map.of());
    Attempt features = workspace.begin("features", "f");
    Dataset<Row> rows =
        SparkForTests.session()
            .createDataFrame(encoded, ENCODED)
            .withColumn(Columns.HASH, functions.lit(0L))
            .withColumn(Columns.ROW_ID, functions.monotonically_increasing_id());
    Tables.write(rows.repartition(partitions), features.path("data"));
    features.writeText("encoding.json", new EncodingJson(ENCODING, classes).write());
    Attempt train = workspace.begin("train", "t");
    train.writeText("model.json", ModelJson.write(model));
    train.writeText("deviations.json", "[2.5]");
    publish(workspace.begin("ingest", "i"), new RowBalance(12, 9, 2, 0, 1), INGESTED);
    Attempt clean = workspace.begin("clean", "c");
    org.apache.spark.sql.Column label = functions.col(Columns.LABEL).plus(1);
    org.apache.spark.sql.Column x = functions.col(Columns.feature(0)).as("x");
    org.apache.spark.sql.Column answer =
        functions.element_at(functions.lit(classes.toArray(String[]::new)), label);
    Tables.write(
        rows.select(x, answer.as("answer"), functions.col(Columns.ROW_ID)), clean.path("data"));
    publish(clean, new RowBalance(9, 7, 0, 2, 0), "{}");
    publish(features, RowBalance.passedOn(encoded.size()), FEATURES);
    publish(train, RowBalance.passedOn(encoded.size()), TRAINED);
    output = workspace.begin("evaluate", "e");
  }

  private static final String INGESTED =
      """
      {"quarantine_reasons": {"too many fields": 2}}""";
  private static final String FEATURES =
      """
      {"parts": {"train": 2, "validation": 0, "test": 4},
       "decisions": [{"column": "x", "kind": "number", "reason": "a double"}]}""";
  private static final String TRAINED =
      """
      {"selected": 1, "trials": [
        {"algorithm": "none of these"},
        {"algorithm": "logistic-regression", "settings": {"reg_param": 0.1, "elastic_net": 0.0},
         "iterations": 7, "converged": true, "seconds": 0.5}]}""";

  private void publish(Attempt attempt, RowBalance rows, String result) {
    JsonNode detail =
        Json.mapper().createObjectNode().set("result", Json.read(result, JsonNode.class));
    String job = Path.of(attempt.path()).getParent().getParent().getFileName().toString();
    inputs.put(job, workspace.publish(attempt, rows, Map.of(), detail));
  }

  EvaluateResult result() {
    return new EvaluateJob().execute(context(), SETTINGS);
  }

  Report report() {
    return new Report(context(), SETTINGS, model);
  }

  /** A JSON file that the job wrote. */
  JsonNode written(String child) {
    Checkpoint made = workspace.publish(output, RowBalance.passedOn(0), Map.of(), null);
    return Json.read(workspace.readText(made, child), JsonNode.class);
  }

  Checkpoint input(String job) {
    return inputs.get(job);
  }

  private JobContext context() {
    return new JobContext(
        SparkForTests.session(), workspace, "run-1", Map.copyOf(inputs), output, null);
  }
}
