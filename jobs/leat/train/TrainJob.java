package leat.train;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import leat.Json;
import leat.config.PipelineConfig;
import leat.export.MllibPipeline;
import leat.export.PipelineFiles;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.ledger.RowBalance;
import leat.metrics.Metric;
import leat.model.Encoding;
import leat.model.EncodingJson;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Fits the candidates on the training part, selects one on the validation part, and publishes it.
 *
 * <p>Reads features; writes {@code model.json} (portable), {@code pipeline/} (the same as an MLlib
 * PipelineModel) and {@code deviations.json} (of each slot). The encoded training rows are kept in
 * memory, or on disk where it is short.
 */
public final class TrainJob implements Job<TrainJobSettings> {
  /** Runs this job alone. */
  public static void main(String[] args) {
    JobMain.main(new TrainJob(), args);
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public int semanticVersion() {
    return 1;
  }

  @Override
  public List<String> inputs() {
    return List.of("features");
  }

  @Override
  public TrainJobSettings settings(PipelineConfig config) {
    return new TrainJobSettings(config.columns().ingested(), config.train());
  }

  @Override
  public TrainResult execute(JobContext context, TrainJobSettings settings) {
    Checkpoint features = context.input("features");
    EncodingJson encoding =
        EncodingJson.read(context.workspace().readText(features, "encoding.json"));
    Dataset<Row> rows = Tables.read(context.spark(), features.path("data"));
    Dataset<Row> validation = part(rows, 1);
    try (EncodedRows training = training(part(rows, 0), encoding)) {
      JsonNode parts = features.manifest().detail().at("/result/parts");
      long validated = parts.path("validation").asLong();
      List<Candidate> candidates =
          new Candidates(settings, encoding, training, validated > 0 ? validation : null).fit();
      int best = Candidates.best(candidates, Metric.named(settings.train().metric()));
      publish(context, candidates.get(best));
      long others = validated + parts.path("test").asLong();
      long in = features.manifest().rows().out();
      RowBalance balance = new RowBalance(in, training.extent().rows(), 0, 0, others);
      List<Trial> trials = candidates.stream().map(Candidate::trial).toList();
      return new TrainResult(balance, settings.train().metric(), trials, best);
    }
  }

  private static Dataset<Row> part(Dataset<Row> rows, int part) {
    return rows.where(col(Columns.PART).equalTo(part));
  }

  private static EncodedRows training(Dataset<Row> rows, EncodingJson encoding) {
    Encoding base = encoding.encoding();
    return EncodedRows.load(
        rows.select(Columns.encoded(base.features().size())), base, encoding.classes().size());
  }

  private static void publish(JobContext context, Candidate candidate) {
    PortableModel model = candidate.model();
    context.output().writeText("model.json", ModelJson.write(model));
    context.output().writeText("deviations.json", Json.line(candidate.deviations()));
    SparkSession spark = context.spark();
    PipelineFiles.write(MllibPipeline.of(model, spark), context.output().path("pipeline"), spark);
  }
}
