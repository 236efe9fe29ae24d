package leat.evaluate;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import leat.Beside;
import leat.Json;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.explain.Explanation;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.ledger.RowBalance;
import leat.metrics.Metrics;
import leat.model.Encoding;
import leat.model.EncodingJson;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.report.PartMetrics;
import leat.scoring.EncodedScores;
import leat.scoring.OutOfFoldTable;
import leat.scoring.Scores;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Judges the trained model on the test part; tells how it does on the rows that it was fitted to,
 * and how its candidate did on rows that it was not fitted to.
 *
 * <p>Reads train and features, and the manifests of clean and ingest; writes {@code metrics.json},
 * {@code curves.json}, {@code explanation.json} and {@code report.html}. Keeps the scores of one
 * part in the driver's memory, 16 bytes a row and class.
 */
public final class EvaluateJob implements Job<EvaluateJobSettings> {
  /** Runs this job alone. */
  public static void main(String[] args) {
    JobMain.main(new EvaluateJob(), args);
  }

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public int semanticVersion() {
    return 3;
  }

  @Override
  public List<String> inputs() {
    return List.of("train", "features", "clean", "ingest");
  }

  @Override
  public EvaluateJobSettings settings(PipelineConfig config) {
    return new EvaluateJobSettings(
        config.pipeline(), config.columns().label().name(), config.evaluate());
  }

  @Override
  public EvaluateResult execute(JobContext context, EvaluateJobSettings settings) {
    PortableModel model =
        ModelJson.read(context.workspace().readText(context.input("train"), "model.json"));
    Checkpoint features = context.input("features");
    Dataset<Row> rows = Tables.read(context.spark(), features.path("data"));
    Encoding base =
        EncodingJson.read(context.workspace().readText(features, "encoding.json")).encoding();
    SampledExplanation sampled =
        new SampledExplanation(context, model, settings.evaluate().explain());
    Beside<Explanation> explanation = Beside.start("explanation", sampled::explanation);
    int bins = settings.evaluate().bins();
    JsonNode trained = context.input("train").manifest().detail().path("result");
    Column part = col(Columns.PART);
    Column fitted = part.lt(trained.path("fitted_parts").asInt(1));
    PartFigures train = figures(rows.where(fitted), base, model, bins);
    PartFigures validation = outOfFold(context, trained, model, bins);
    PartFigures test = figures(rows.where(part.equalTo(2)), base, model, bins);
    if (test.metrics() == null) {
      throw LeatException.dataRefused(
          "Cannot evaluate: no row is in the test part. Raise split.test, or bring more rows");
    }
    PartMetrics metrics = new PartMetrics(train.metrics(), validation.metrics(), test.metrics());
    ByGroup byGroup = ByGroup.of(context, model, settings.evaluate());
    context.output().writeText("metrics.json", Json.document(document(metrics, byGroup)));
    context.output().writeText("curves.json", Json.line(test.curves()));
    context.output().writeText("explanation.json", explanation.result().write());
    String page = new Report(context, settings, model).of(metrics, test.curves(), byGroup).html();
    context.output().writeText("report.html", page);
    long in = context.input("features").manifest().rows().out();
    boolean twice = trained.path("refit").isObject();
    long scored =
        rows(metrics.train()) + (twice ? 0 : rows(metrics.validation())) + rows(metrics.test());
    RowBalance balance = new RowBalance(in, scored, 0, 0, 0);
    return new EvaluateResult(balance, train.metrics(), validation.metrics(), test.metrics());
  }

  private static PartFigures figures(
      Dataset<Row> rows, Encoding base, PortableModel model, int bins) {
    return PartFigures.of(EncodedScores.of(rows, base, model), model, bins);
  }

  /** Of the rows that the model's candidate was judged on, by fits that had not seen them. */
  private static PartFigures outOfFold(
      JobContext context, JsonNode trained, PortableModel model, int bins) {
    if (trained.path("held_out_rows").asLong() == 0) {
      return new PartFigures(null, null);
    }
    Dataset<Row> table = Tables.read(context.spark(), context.input("train").path("out-of-fold"));
    Scores scores = OutOfFoldTable.read(table, model.classes().size());
    return PartFigures.of(scores, model, bins);
  }

  private static long rows(Metrics metrics) {
    return metrics == null ? 0 : metrics.rows();
  }

  private static ObjectNode document(PartMetrics metrics, ByGroup byGroup) {
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("format", "leat-metrics");
    document.put("version", 1);
    document.set("train", Json.mapper().valueToTree(metrics.train()));
    document.set("validation", Json.mapper().valueToTree(metrics.validation()));
    document.set("test", Json.mapper().valueToTree(metrics.test()));
    document.set("segments", Json.mapper().valueToTree(byGroup.segments()));
    document.set("fairness", Json.mapper().valueToTree(byGroup.fairness()));
    return document;
  }
}
