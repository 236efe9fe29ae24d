package leat.evaluate;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import leat.Beside;
import leat.Json;
import leat.LeatException;
import leat.config.CardSettings;
import leat.config.DecisionSettings;
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
import leat.report.CardNotes;
import leat.report.Costs;
import leat.report.PartMetrics;
import leat.scoring.EncodedScores;
import leat.scoring.OutOfFoldTable;
import leat.scoring.Predictions;
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
 * {@code curves.json}, {@code explanation.json}, {@code report.json}, {@code report.html}, {@code
 * card.md}, and {@code predictions}, the scored rows of the test part. Of a part with more rows
 * than {@code evaluate.exact-rows} no row comes to the driver.
 */
public final class EvaluateJob implements Job<EvaluateJobSettings> {
  private static final int TEST = 2;

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
        config.pipeline(),
        config.columns().label().name(),
        config.evaluate(),
        costs(config.train().decision()),
        notes(config.card()));
  }

  private static Costs costs(DecisionSettings decision) {
    return new Costs(decision.falsePositiveCost(), decision.falseNegativeCost());
  }

  private static CardNotes notes(CardSettings card) {
    return new CardNotes(card.owner(), card.intendedUse(), card.notFor(), card.limits());
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
    JsonNode trained = context.input("train").manifest().detail().path("result");
    Column part = col(Columns.PART);
    Column fitted = part.lt(trained.path("fitted_parts").asInt(1));
    long in = features.manifest().rows().out();
    Figures figures = new Figures(model.classes(), model.threshold(), settings.evaluate());
    PartFigures train = figures.of(scored(rows.where(fitted), base, model, in));
    PartFigures validation = outOfFold(context, trained, figures);
    PartRows judged = scored(rows.where(part.equalTo(TEST)), base, model, in);
    PartRows predictions = written(context, judged, model);
    PartFigures test = figures.withIntervals(predictions);
    if (test.metrics() == null) {
      throw LeatException.dataRefused(
          "Cannot evaluate: no row is in the test part. Raise split.test, or bring more rows");
    }
    PartMetrics metrics = new PartMetrics(train.metrics(), validation.metrics(), test.metrics());
    ByGroup byGroup =
        ByGroup.of(predictions, test.metrics().rows(), context, model, settings.evaluate());
    String found = Json.document(document(metrics, byGroup));
    String curves = Json.line(test.curves());
    String reasons = explanation.result().write();
    context.output().writeText("metrics.json", found);
    context.output().writeText("curves.json", curves);
    context.output().writeText("explanation.json", reasons);
    new Pages(context).write(new Origin(context, settings, model).facts(), found, curves, reasons);
    boolean twice = trained.path("refit").isObject();
    long scored =
        rows(metrics.train()) + (twice ? 0 : rows(metrics.validation())) + rows(metrics.test());
    RowBalance balance = new RowBalance(in, scored, 0, 0, 0);
    return new EvaluateResult(balance, train.metrics(), validation.metrics(), test.metrics());
  }

  private static PartRows scored(Dataset<Row> rows, Encoding base, PortableModel model, long most) {
    return new PartRows(EncodedScores.each(rows, base, model), rows, Columns.WEIGHT, most);
  }

  /** The rows as they stand in the table that they were written to. */
  private static PartRows written(JobContext context, PartRows rows, PortableModel model) {
    String path = context.output().path("predictions");
    int classes = model.classes().size();
    Predictions.write(rows.rows(), classes, context.spark(), path);
    Dataset<Row> table = Tables.read(context.spark(), path);
    return new PartRows(Predictions.each(table, classes), table, Predictions.WEIGHT, rows.most());
  }

  /** Of the rows that the model's candidate was judged on, by fits that had not seen them. */
  private static PartFigures outOfFold(JobContext context, JsonNode trained, Figures figures) {
    long rows = trained.path("held_out_rows").asLong();
    if (rows == 0) {
      return PartFigures.NONE;
    }
    Dataset<Row> table = Tables.read(context.spark(), context.input("train").path("out-of-fold"));
    int classes = figures.classes().size();
    return figures.of(
        new PartRows(OutOfFoldTable.each(table, classes), table, Columns.WEIGHT, rows));
  }

  private static long rows(Metrics metrics) {
    return metrics == null ? 0 : metrics.rows();
  }

  private static ObjectNode document(PartMetrics metrics, ByGroup byGroup) {
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("format", "leat-metrics");
    document.put("version", 2);
    document.set("train", Json.mapper().valueToTree(metrics.train()));
    document.set("validation", Json.mapper().valueToTree(metrics.validation()));
    document.set("test", Json.mapper().valueToTree(metrics.test()));
    document.set("segments", Json.mapper().valueToTree(byGroup.segments()));
    document.set("fairness", Json.mapper().valueToTree(byGroup.fairness()));
    return document;
  }
}
