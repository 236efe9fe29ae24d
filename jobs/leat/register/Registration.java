package leat.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import leat.Beside;
import leat.Json;
import leat.gate.GateReport;
import leat.gate.ParityRule;
import leat.gate.SplitDefinition;
import leat.job.JobContext;
import leat.ledger.RowBalance;
import leat.metrics.MetricsJson;
import leat.model.ContractJson;
import leat.model.EncodingJson;
import leat.model.GoldenRow;
import leat.model.GoldenRows;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.scoring.TestRows;
import leat.table.Schemas;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A model on its way into production. */
final class Registration {
  private final JobContext context;
  private final RegisterJobSettings settings;
  private final String json;
  private final PortableModel model;
  private final Beside<PipelineModel> pipeline;
  private final Optional<Promotion> production;
  private final Dataset<Row> test;
  private final List<Object[]> drawn;
  private final List<GoldenRow> golden;

  Registration(JobContext context, RegisterJobSettings settings) {
    this.context = context;
    this.settings = settings;
    json = context.workspace().readText(context.input("train"), "model.json");
    model = ModelJson.read(json);
    Checkpoint train = context.input("train");
    pipeline =
        Beside.start(
            "pipeline", () -> PipelineModel.load(context.workspace().verified(train, "pipeline")));
    production = context.workspace().registry().production();
    TestRows rows = testRows();
    int count = settings.register().goldenRows();
    test = rows.all();
    drawn = rows.first(count);
    golden = GoldenRows.of(model, drawn, count, settings.seed());
  }

  private TestRows testRows() {
    Checkpoint features = context.input("features");
    return new TestRows(
        Tables.read(context.spark(), context.input("clean").path("data")),
        Tables.read(context.spark(), features.path("data")),
        features.manifest().rows().out(),
        settings.columns());
  }

  /** Judges the model, and publishes and promotes it where it passes or is forced. */
  RegisterResult result() {
    ParityReport parity = parity();
    SplitDefinition split = new TestPart(context, test, settings).definition();
    Champion champion =
        production
            .map(now -> Champion.of(context.workspace(), now.model(), model, split))
            .orElse(null);
    OnnxFile onnx = OnnxFile.of(settings.register().onnx(), model, GoldenRows.cleaned(golden));
    GateReport gate = onnx.judged(gate(parity, champion));
    context.output().writeText("gate.json", Json.document(gate));
    boolean forced = !gate.passes() && parity.holds() && context.force() != null;
    boolean goes = gate.passes() || forced;
    if (!goes) {
      String page = new ReleasePages(context, production, gate).report(null, null).html();
      context.output().writeText("report.html", page);
    }
    return new RegisterResult(
        rows(parity),
        goes ? promoted(parity, onnx, gate, split) : null,
        parity,
        onnx.report(),
        gate,
        forced,
        number(production),
        champion != null && champion.model() == null,
        goes ? "" : refusal(gate));
  }

  /** The number of a promotion, 0 where there is none. */
  static long number(Optional<Promotion> promotion) {
    return promotion.map(Promotion::number).orElse(0L);
  }

  private ParityReport parity() {
    ParityCheck check = new ParityCheck(context.spark(), pipeline.result(), model);
    Dataset<Row> goldenRows = check.frame(golden, Schemas.values(model.columns()));
    Comparisons found = check.of(test, goldenRows);
    String mismatch = check.explain(found, test, goldenRows);
    return ParityReport.of(found, golden, mismatch);
  }

  private GateReport gate(ParityReport parity, Champion champion) {
    int bytes = json.getBytes(StandardCharsets.UTF_8).length;
    String metrics = context.workspace().readText(context.input("evaluate"), "metrics.json");
    Candidate candidate = new Candidate(model, bytes, MetricsJson.read(metrics), test, drawn);
    return new Gate(settings.register(), settings.seed(), candidate, champion)
        .report(parity, baselines(), new MustPassRows(context.spark()));
  }

  private Baselines baselines() {
    Checkpoint features = context.input("features");
    String encoding = context.workspace().readText(features, "encoding.json");
    return Baselines.of(
        Tables.read(context.spark(), features.path("data")),
        EncodingJson.read(encoding).encoding(),
        model.classes(),
        features.manifest().detail().path("result"));
  }

  private String promoted(
      ParityReport parity, OnnxFile onnx, GateReport gate, SplitDefinition split) {
    ChampionDiff diff = new ChampionDiff(context, production, model, test, settings.columns());
    ContractJson source =
        new ContractJson(settings.source(), settings.key() == null ? null : settings.key().id());
    String fingerprint = context.output().fingerprint();
    NewVersion next = new NewVersion(context, fingerprint, model, onnx, split, diff, source);
    ModelVersion published = next.published(parity, gate, golden);
    return next.promoted(published, production, gate).version();
  }

  /** What evaluate counted as test rows must be what was compared here. */
  private RowBalance rows(ParityReport parity) {
    long in = context.input("features").manifest().rows().out();
    long counted = context.input("evaluate").manifest().detail().at("/result/test/rows").asLong();
    return new RowBalance(in, parity.testRows(), 0, 0, in - counted);
  }

  private String refusal(GateReport gate) {
    if (gate.passes(ParityRule.NAME)) {
      return "Cannot promote the model: "
          + gate.refusal()
          + "\nTo promote it in spite of that: --force --reason \"...\"";
    }
    String unforced = context.force() == null ? "" : "\nThis is one thing that cannot be forced";
    return "Cannot register the model: " + gate.refusal() + unforced;
  }
}
