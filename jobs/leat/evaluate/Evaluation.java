package leat.evaluate;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import leat.Beside;
import leat.Json;
import leat.LeatException;
import leat.explain.Explanation;
import leat.job.JobContext;
import leat.ledger.RowBalance;
import leat.metrics.Metrics;
import leat.metrics.MetricsJson;
import leat.model.Encoding;
import leat.model.EncodingJson;
import leat.model.ModelJson;
import leat.model.PortableModel;
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

/** A trained model and the rows that it is judged on. */
final class Evaluation {
  private static final int TEST = 2;

  private final JobContext context;
  private final EvaluateJobSettings settings;
  private final PortableModel model;
  private final JsonNode trained;
  private final Dataset<Row> rows;
  private final Encoding base;
  private final long in;

  Evaluation(JobContext context, EvaluateJobSettings settings) {
    this.context = context;
    this.settings = settings;
    model = ModelJson.read(context.workspace().readText(context.input("train"), "model.json"));
    trained = context.input("train").manifest().detail().path("result");
    Checkpoint features = context.input("features");
    rows = Tables.read(context.spark(), features.path("data"));
    base = EncodingJson.read(context.workspace().readText(features, "encoding.json")).encoding();
    in = features.manifest().rows().out();
  }

  /** Figures, explanation and pages; written where the job writes. */
  EvaluateResult result() {
    SampledExplanation sampled =
        new SampledExplanation(context, model, settings.evaluate().explain());
    Beside<Explanation> explanation = Beside.start("explanation", sampled::explanation);
    Figures figures = new Figures(model.classes(), model.threshold(), settings.evaluate());
    Column part = col(Columns.PART);
    PartFigures train = figures.of(scored(part.lt(trained.path("fitted_parts").asInt(1))));
    PartFigures validation = outOfFold(figures);
    PartRows predictions = written(scored(part.equalTo(TEST)));
    PartFigures test = figures.withIntervals(predictions);
    if (test.metrics() == null) {
      throw LeatException.dataRefused(
          "Cannot evaluate: no row is in the test part. Raise split.test, or bring more rows");
    }
    PartMetrics metrics = new PartMetrics(train.metrics(), validation.metrics(), test.metrics());
    write(document(metrics, byGroup(predictions, metrics)), test, explanation.result().write());
    return new EvaluateResult(
        balance(metrics), train.metrics(), validation.metrics(), test.metrics());
  }

  private ByGroup byGroup(PartRows predictions, PartMetrics metrics) {
    long most = metrics.test().rows();
    return ByGroup.of(predictions, most, context, model, settings.evaluate());
  }

  private void write(ObjectNode document, PartFigures test, String reasons) {
    String found = Json.document(document);
    String curves = Json.line(test.curves());
    context.output().writeText("metrics.json", found);
    context.output().writeText("curves.json", curves);
    context.output().writeText("explanation.json", reasons);
    new Pages(context).write(new Origin(context, settings, model).facts(), found, curves, reasons);
  }

  /** Rows of the validation part are scored twice where the model was fitted to them, too. */
  private RowBalance balance(PartMetrics metrics) {
    boolean twice = trained.path("refit").isObject();
    long validation = twice ? 0 : rows(metrics.validation());
    long scored = rows(metrics.train()) + validation + rows(metrics.test());
    return new RowBalance(in, scored, 0, 0, 0);
  }

  private PartRows scored(Column part) {
    Dataset<Row> chosen = rows.where(part);
    return new PartRows(EncodedScores.each(chosen, base, model), chosen, Columns.WEIGHT, in);
  }

  /** The rows as they stand in the table that they were written to. */
  private PartRows written(PartRows rows) {
    String path = context.output().path("predictions");
    int classes = model.classes().size();
    Predictions.write(rows.rows(), classes, context.spark(), path);
    Dataset<Row> table = Tables.read(context.spark(), path);
    return new PartRows(Predictions.each(table, classes), table, Predictions.WEIGHT, rows.most());
  }

  /** Of the rows that the model's candidate was judged on, by fits that had not seen them. */
  private PartFigures outOfFold(Figures figures) {
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
    ObjectNode document = MetricsJson.document();
    document.set("train", Json.mapper().valueToTree(metrics.train()));
    document.set("validation", Json.mapper().valueToTree(metrics.validation()));
    document.set("test", Json.mapper().valueToTree(metrics.test()));
    document.set("segments", Json.mapper().valueToTree(byGroup.segments()));
    document.set("fairness", Json.mapper().valueToTree(byGroup.fairness()));
    return document;
  }
}
