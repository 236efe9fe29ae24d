package leat.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.SparkForTests;
import leat.config.TrainSettings;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.job.JobContext;
import leat.ledger.RowBalance;
import leat.model.CategoryOf;
import leat.model.Encoding;
import leat.model.EncodingJson;
import leat.model.ImputeCategory;
import leat.model.ImputeNumber;
import leat.model.LogisticModel;
import leat.model.ModelJson;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.Step;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.Attempt;
import leat.workspace.Checkpoint;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The train job on small data: one row in five validates, one in five tests. */
final class TrainRun {
  static final Contract CONTRACT =
      new Contract(
          List.of(
              column("a", ColumnType.STRING, Role.FEATURE),
              column("x", ColumnType.DOUBLE, Role.FEATURE),
              column("y", ColumnType.DOUBLE, Role.FEATURE),
              column("b", ColumnType.STRING, Role.FEATURE),
              column("z", ColumnType.DOUBLE, Role.FEATURE),
              column("label", ColumnType.STRING, Role.LABEL)));

  private final Workspace workspace;
  private final Checkpoint output;
  private final TrainResult result;

  TrainRun(Path folder, SmallData data, boolean validation, TrainSettings settings) {
    workspace = Workspace.open(folder.toString(), "p", new Configuration());
    Attempt features = workspace.begin("features", "f");
    Tables.write(inParts(data, validation), features.path("data"));
    List<String> classes = List.of("k0", "k1", "k2").subList(0, data.classes());
    features.writeText("encoding.json", new EncodingJson(encoding(), classes).write());
    RowBalance rows = RowBalance.passedOn(data.rows().size());
    Checkpoint input = workspace.publish(features, rows, Map.of(), detail(data, validation));
    Attempt attempt = workspace.begin("train", "t");
    JobContext context =
        new JobContext(
            SparkForTests.session(), workspace, "run-1", Map.of("features", input), attempt, null);
    result = new TrainJob().execute(context, new TrainJobSettings(CONTRACT, settings));
    output = workspace.publish(attempt, result.rows(), Map.of(), null);
  }

  private static Column column(String name, ColumnType type, Role role) {
    return new Column(name, type, role, ValueRules.NONE);
  }

  /** As the features job says how many rows are in each part: two of five are not trained on. */
  private static JsonNode detail(SmallData data, boolean validation) {
    ObjectNode detail = Json.mapper().createObjectNode();
    long others = data.rows().size() * 2L / 5;
    detail
        .putObject("result")
        .putObject("parts")
        .put("validation", validation ? others : 0)
        .put("test", validation ? 0 : others);
    return detail;
  }

  private static Dataset<Row> inParts(SmallData data, boolean validation) {
    int notTrained = validation ? 1 : 2;
    return data.dataset()
        .withColumn(Columns.ROW_ID, functions.monotonically_increasing_id())
        .withColumn(
            Columns.PART,
            functions.expr(
                "CASE _row_id % 5 WHEN 3 THEN " + notTrained + " WHEN 4 THEN 2 ELSE 0 END"));
  }

  static Encoding encoding() {
    return new Encoding(
        List.<Step>of(
            new CategoryOf("a", "a:text"),
            new ImputeCategory("a:text", "?", "a:filled"),
            new OneHot("a:filled", List.of("0", "1", "2"), "a"),
            new NumberOf("x", "x:number"),
            new ImputeNumber("x:number", 0, "x"),
            new NumberOf("y", "y:number"),
            new ImputeNumber("y:number", 0, "y"),
            new CategoryOf("b", "b:text"),
            new ImputeCategory("b:text", "?", "b:filled"),
            new OneHot("b:filled", List.of("0", "1"), "b"),
            new NumberOf("z", "z:number"),
            new ImputeNumber("z:number", 0, "z")),
        List.of("a", "x", "y", "b", "z"));
  }

  TrainResult result() {
    return result;
  }

  String text(String child) {
    return workspace.readText(output, child);
  }

  LogisticModel model() {
    return (LogisticModel) ModelJson.read(text("model.json")).estimator();
  }
}
