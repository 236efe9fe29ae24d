package leat.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import leat.Beside;
import leat.Json;
import leat.config.PipelineConfig;
import leat.contract.Contract;
import leat.gate.GateReport;
import leat.gate.ParityRule;
import leat.gate.SplitDefinition;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.ledger.RowBalance;
import leat.model.EncodingJson;
import leat.model.GoldenRows;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.privacy.PrivacyKey;
import leat.scoring.TestRows;
import leat.table.Schemas;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import leat.workspace.Workspace;
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
    return 2;
  }

  @Override
  public List<String> inputs() {
    return List.of("evaluate", "train", "features", "clean", "ingest");
  }

  @Override
  public RegisterJobSettings settings(PipelineConfig config) {
    PrivacyKey key = config.privacy().key();
    return new RegisterJobSettings(
        config.columns().ingested(),
        config.register(),
        config.split().seed(),
        SplitDefinition.of(config.columns(), config.split(), key == null ? null : key.id()));
  }

  @Override
  public List<String> externalInputs(RegisterJobSettings settings, Workspace workspace) {
    return settings.register().gate().mustPass().stream()
        .filter(entry -> entry.file() != null)
        .flatMap(entry -> workspace.sources().list(List.of(entry.file())).stream())
        .map(file -> file.name() + " " + file.length() + " " + file.digest())
        .toList();
  }

  /** A refusal holds for the model that was in production then, if it could be read. */
  @Override
  public String outdated(Checkpoint output, Workspace workspace) {
    JsonNode result = output.manifest().detail().path("result");
    if (result.path("refusal").asText("").isEmpty()) {
      return "";
    }
    if (result.path("unread").asBoolean()) {
      return "the model in production could not be read";
    }
    Optional<Promotion> now = workspace.registry().production();
    return number(now) == result.path("over").asLong()
        ? ""
        : "model %s went into production since".formatted(now.map(Promotion::model).orElse("none"));
  }

  @Override
  public RegisterResult execute(JobContext context, RegisterJobSettings settings) {
    String json = context.workspace().readText(context.input("train"), "model.json");
    PortableModel model = ModelJson.read(json);
    String path = context.input("train").path("pipeline");
    Beside<PipelineModel> pipeline = Beside.start("pipeline", () -> PipelineModel.load(path));
    TestRows rows = testRows(context, settings.columns());
    Dataset<Row> test = rows.all();
    Optional<Promotion> production = context.workspace().registry().production();
    List<Object[]> drawn = rows.first(settings.register().goldenRows());
    List<Object[]> golden = golden(drawn, model, settings);
    ParityCheck check = new ParityCheck(context.spark(), pipeline.result(), model);
    ParityReport parity = parity(check, test, golden, settings.columns());
    SplitDefinition split = new TestPart(context, test, settings).definition();
    Champion champion =
        production.map(p -> Champion.of(context.workspace(), p.model(), model, split)).orElse(null);
    int bytes = json.getBytes(StandardCharsets.UTF_8).length;
    Candidate candidate = new Candidate(model, bytes, metrics(context), test, drawn);
    GateReport gate =
        new Gate(settings.register(), settings.seed(), candidate, champion)
            .report(parity, baselines(context, model), new MustPassRows(context.spark()));
    context.output().writeText("gate.json", Json.document(gate));
    boolean forced = !gate.passes() && parity.holds() && context.force() != null;
    String version = null;
    if (gate.passes() || forced) {
      ChampionDiff diff = new ChampionDiff(context, production, model, test, settings.columns());
      String fingerprint = context.output().fingerprint();
      NewVersion next = new NewVersion(context, fingerprint, model, split, diff);
      ModelVersion published = next.published(parity, gate, golden);
      version = next.promoted(published, production, gate).version();
    } else {
      String page = new ReleasePages(context, production, gate).report(null, null).html();
      context.output().writeText("report.html", page);
    }
    return new RegisterResult(
        rows(context, parity),
        version,
        parity,
        gate,
        forced,
        number(production),
        champion != null && champion.model() == null,
        version == null ? refusal(gate, context.force()) : "");
  }

  private static long number(Optional<Promotion> promotion) {
    return promotion.map(Promotion::number).orElse(0L);
  }

  private static Baselines baselines(JobContext context, PortableModel model) {
    Checkpoint features = context.input("features");
    String encoding = context.workspace().readText(features, "encoding.json");
    return Baselines.of(
        Tables.read(context.spark(), features.path("data")),
        EncodingJson.read(encoding).encoding(),
        model.classes(),
        features.manifest().detail().path("result"));
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
      List<Object[]> drawn, PortableModel model, RegisterJobSettings settings) {
    int count = settings.register().goldenRows();
    return GoldenRows.of(model.encoding(), settings.columns(), drawn, count, settings.seed());
  }

  private static ParityReport parity(
      ParityCheck check, Dataset<Row> test, List<Object[]> golden, Contract contract) {
    Dataset<Row> goldenRows = check.frame(golden, Schemas.values(contract));
    Comparisons found = check.of(test, goldenRows);
    String mismatch = check.explain(found, test, goldenRows);
    return ParityReport.of(found.test(), found.golden(), mismatch);
  }

  private static String refusal(GateReport gate, String force) {
    if (gate.passes(ParityRule.NAME)) {
      return "Cannot promote the model: "
          + gate.refusal()
          + "\nTo promote it in spite of that: --force --reason \"...\"";
    }
    String unforced = force == null ? "" : "\nThis is one thing that cannot be forced";
    return "Cannot register the model: " + gate.refusal() + unforced;
  }
}
