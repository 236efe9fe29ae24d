package leat.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import leat.Beside;
import leat.Json;
import leat.config.PipelineConfig;
import leat.contract.Contract;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.ledger.RowBalance;
import leat.model.GoldenRows;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.report.ModelReport;
import leat.scoring.TestRows;
import leat.table.Schemas;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Scores the golden rows and the test part with MLlib and with the portable model, compares with
 * the model in production, and publishes and promotes what passes.
 *
 * <p>Reads evaluate, train, features and clean; writes a version under {@code models/} and an entry
 * in the registry. A refusal is an output too: the same model is refused again.
 */
public final class RegisterJob implements Job<RegisterJobSettings> {
  /** Runs this job alone. */
  public static void main(String[] args) {
    JobMain.main(new RegisterJob(), args);
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public int semanticVersion() {
    return 1;
  }

  @Override
  public List<String> inputs() {
    return List.of("evaluate", "train", "features", "clean", "ingest");
  }

  @Override
  public RegisterJobSettings settings(PipelineConfig config) {
    return new RegisterJobSettings(
        config.columns().ingested(), config.register(), config.split().seed());
  }

  @Override
  public RegisterResult execute(JobContext context, RegisterJobSettings settings) {
    PortableModel model =
        ModelJson.read(context.workspace().readText(context.input("train"), "model.json"));
    String path = context.input("train").path("pipeline");
    Beside<PipelineModel> pipeline = Beside.start("pipeline", () -> PipelineModel.load(path));
    TestRows rows = testRows(context, settings.columns());
    Dataset<Row> test = rows.all();
    Optional<Promotion> production = context.workspace().registry().production();
    List<Object[]> golden = golden(rows, model, settings);
    ParityCheck check = new ParityCheck(context.spark(), pipeline.result(), model);
    ParityReport parity = parity(check, test, golden, settings.columns());
    GateVerdict gate =
        new Gate(context.workspace(), settings.register()).of(metrics(context), model, test);
    String refusal = refusal(parity, gate);
    if (!refusal.isEmpty()) {
      ModelReport refused = new ReleasePages(context, gate, refusal).report(null);
      context.output().writeText("report.html", refused.html());
      return new RegisterResult(rows(context, parity), null, parity, gate, refusal);
    }
    NewVersion next = new NewVersion(context, context.output().fingerprint(), model);
    ModelVersion published = next.published(parity, gate, golden);
    ModelVersion version = next.promoted(published, production, gate);
    return new RegisterResult(rows(context, parity), version.version(), parity, gate, "");
  }

  private static TestRows testRows(JobContext context, Contract contract) {
    Checkpoint features = context.input("features");
    return new TestRows(
        Tables.read(context.spark(), context.input("clean").path("data")),
        Tables.read(context.spark(), features.path("data")),
        features.manifest().rows().out(),
        contract);
  }

  private static JsonNode metrics(JobContext context) {
    String text = context.workspace().readText(context.input("evaluate"), "metrics.json");
    return Json.read(text, JsonNode.class);
  }

  /** What evaluate counted as test rows must be what was compared here. */
  private static RowBalance rows(JobContext context, ParityReport parity) {
    long in = context.input("features").manifest().rows().out();
    long test = context.input("evaluate").manifest().detail().at("/result/test/rows").asLong();
    return new RowBalance(in, parity.testRows(), 0, 0, in - test);
  }

  private static List<Object[]> golden(
      TestRows rows, PortableModel model, RegisterJobSettings settings) {
    int count = settings.register().goldenRows();
    List<Object[]> drawn = rows.first(count);
    return GoldenRows.of(model.encoding(), settings.columns(), drawn, count, settings.seed());
  }

  private static ParityReport parity(
      ParityCheck check, Dataset<Row> test, List<Object[]> golden, Contract contract) {
    Dataset<Row> goldenRows = check.frame(golden, Schemas.values(contract));
    Comparisons found = check.of(test, goldenRows);
    String mismatch = check.explain(found, test, goldenRows);
    return ParityReport.of(found.test(), found.golden(), mismatch);
  }

  private static String refusal(ParityReport parity, GateVerdict gate) {
    if (!parity.holds()) {
      return "Cannot register the model: MLlib and the portable model disagree at "
          + parity.mismatch();
    }
    return gate.refusal().isEmpty() ? "" : "Cannot promote the model: " + gate.refusal();
  }
}
