package leat.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import leat.config.PipelineConfig;
import leat.config.SearchSettings;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.ledger.RowBalance;
import leat.metrics.Metric;
import leat.model.EncodingJson;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.Interim;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fits the candidates, selects one by rows that it was not fitted to, fits it to all but the test
 * part, and publishes it.
 *
 * <p>Reads features; writes {@code model.json} (portable), {@code pipeline/} (the same as an MLlib
 * PipelineModel), {@code deviations.json} (of each slot) and {@code out-of-fold/} (the rows that
 * the selected candidate was judged on, with probabilities by fits that had not seen them). The
 * encoded rows are kept in memory, or on disk where it is short.
 */
public final class TrainJob implements Job<TrainJobSettings> {
  private static final Logger LOG = LoggerFactory.getLogger("leat.train");

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
    return 3;
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
    JsonNode parts = features.manifest().detail().at("/result/parts");
    long validated = parts.path("validation").asLong();
    long in = features.manifest().rows().out();
    SearchSettings search = settings.train().search();
    try (Folds folds = Folds.load(rows, encoding, search.folds(), validated, in)) {
      Fitting fitting = new Fitting(settings, encoding);
      Interim interim = context.workspace().interim(name(), context.output().fingerprint());
      Search searching = new Search(folds, fitting, new Notes(interim));
      List<Tried> tried = searching.run();
      List<Trial> trials = tried.stream().map(Tried::trial).toList();
      Metric metric = Metric.named(settings.train().metric());
      trials.forEach(trial -> trial.warnings().forEach(LOG::warn));
      int best = Selection.of(trials, metric, search.select());
      Winner winner =
          Winner.of(tried.get(best), folds, fitting, search.refit())
              .decided(settings.train().decision());
      winner.publish(context);
      interim.clear();
      long others = parts.path("test").asLong() + (winner.fittedParts() == 1 ? validated : 0);
      return new TrainResult(
          new RowBalance(in, winner.rows(), 0, 0, others),
          metric.key(),
          searching.report(),
          trials,
          best,
          winner.fittedParts(),
          winner.heldOut() == null ? 0 : winner.heldOut().rows(),
          winner.decision(),
          winner.refit());
    }
  }
}
