package leat.evaluate;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import leat.Json;
import leat.LeatException;
import leat.config.PipelineConfig;
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
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Scores every part with the trained model, and judges it on the test part.
 *
 * <p>Reads train and features, and the manifests of clean and ingest; writes {@code metrics.json},
 * {@code curves.json} and {@code report.html}. Keeps the scores of one part in the driver's memory,
 * 16 bytes a row and class.
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
    return 1;
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
    int bins = settings.evaluate().bins();
    PartFigures train = figures(rows, 0, base, model, bins);
    PartFigures validation = figures(rows, 1, base, model, bins);
    PartFigures test = figures(rows, 2, base, model, bins);
    if (test.metrics() == null) {
      throw LeatException.dataRefused(
          "Cannot evaluate: no row is in the test part. Raise split.test, or bring more rows");
    }
    PartMetrics metrics = new PartMetrics(train.metrics(), validation.metrics(), test.metrics());
    context.output().writeText("metrics.json", Json.document(document(metrics)));
    context.output().writeText("curves.json", Json.line(test.curves()));
    String page = new Report(context, settings, model).of(metrics, test.curves()).html();
    context.output().writeText("report.html", page);
    long in = context.input("features").manifest().rows().out();
    long scored = rows(metrics.train()) + rows(metrics.validation()) + rows(metrics.test());
    RowBalance balance = new RowBalance(in, scored, 0, 0, 0);
    return new EvaluateResult(balance, train.metrics(), validation.metrics(), test.metrics());
  }

  private static PartFigures figures(
      Dataset<Row> rows, int part, Encoding base, PortableModel model, int bins) {
    Dataset<Row> own = rows.where(col(Columns.PART).equalTo(part));
    return PartFigures.of(EncodedScores.of(own, base, model), model, bins);
  }

  private static long rows(Metrics metrics) {
    return metrics == null ? 0 : metrics.rows();
  }

  private static ObjectNode document(PartMetrics metrics) {
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("format", "leat-metrics");
    document.put("version", 1);
    document.set("train", Json.mapper().valueToTree(metrics.train()));
    document.set("validation", Json.mapper().valueToTree(metrics.validation()));
    document.set("test", Json.mapper().valueToTree(metrics.test()));
    return document;
  }
}
