package leat.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.LeatException;
import leat.contract.Column;
import leat.gate.Comparison;
import leat.gate.GateReport;
import leat.gate.SplitDefinition;
import leat.job.JobContext;
import leat.model.ContractJson;
import leat.model.GoldenFile;
import leat.model.GoldenRow;
import leat.model.PortableModel;
import leat.report.ModelReport;
import leat.workspace.ModelDraft;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import leat.workspace.PromotionRequest;
import leat.workspace.Registry;

/**
 * Publishes a model as the next version, and promotes it.
 *
 * @param context the job's
 * @param fingerprint of the job: a second try finds what the first had published
 * @param model the portable model
 * @param onnx the same as ONNX
 * @param split how the rows that it was fitted to and judged on were divided
 * @param diff from the model in production
 * @param source the columns before ingest
 */
record NewVersion(
    JobContext context,
    String fingerprint,
    PortableModel model,
    OnnxFile onnx,
    SplitDefinition split,
    ChampionDiff diff,
    ContractJson source) {

  /** The version under which the model is published, now or by an earlier try. */
  ModelVersion published(ParityReport parity, GateReport gate, List<GoldenRow> golden) {
    return context
        .workspace()
        .models()
        .withFingerprint(fingerprint)
        .orElseGet(() -> publish(parity, gate, golden));
  }

  /**
   * Puts the version into production, unless it is there.
   *
   * @return what is in production: the version, or the same model if another run was faster
   */
  ModelVersion promoted(ModelVersion version, Optional<Promotion> over, GateReport gate) {
    if (over.map(Promotion::model).filter(version.version()::equals).isPresent()) {
      return version;
    }
    Registry registry = context.workspace().registry();
    try {
      registry.promote(request(version, gate), over);
      return version;
    } catch (LeatException lost) {
      return registry
          .production()
          .flatMap(winner -> context.workspace().models().find(winner.model()))
          .filter(winner -> winner.manifest().fingerprint().equals(fingerprint))
          .orElseThrow(() -> lost);
    }
  }

  private PromotionRequest request(ModelVersion version, GateReport gate) {
    boolean forced = !gate.passes();
    Comparison comparison = gate.comparison();
    String found = comparison == null ? "first model" : comparison.told();
    return new PromotionRequest(
        version.version(),
        "promote",
        System.getProperty("user.name"),
        forced ? context.force() : found,
        context.run(),
        forced,
        gate.summary());
  }

  private ModelVersion publish(ParityReport parity, GateReport gate, List<GoldenRow> golden) {
    ModelDraft draft = context.workspace().models().begin(fingerprint);
    draft.copy(context.input("train"), "model.json");
    draft.copy(context.input("train"), "pipeline");
    draft.copy(context.input("evaluate"), "metrics.json");
    draft.copy(context.input("evaluate"), "curves.json");
    draft.copy(context.input("evaluate"), "explanation.json");
    draft.copy(context.input("evaluate"), "report.json");
    draft.copy(context.input("features"), "baseline");
    ModelReport report =
        new ReleasePages(context, diff.production(), gate)
            .report(draft.version(), diff.writtenInto(draft));
    draft.writeText("report.html", report.html());
    draft.writeText("card.md", report.card());
    draft.writeText("parity.json", Json.document(parity));
    draft.writeText("gate.json", Json.document(gate));
    draft.writeText("golden.jsonl", new GoldenFile(model).document(golden));
    draft.writeText("contract.json", source.write());
    draft.writeText("signature.json", Json.document(signature()));
    onnx.writtenInto(draft, model, Json.line(signature()));
    ObjectNode detail = Json.mapper().createObjectNode();
    detail.put("run", context.run());
    detail.set("gate", Json.mapper().valueToTree(gate));
    detail.set("split", Json.mapper().valueToTree(split));
    for (String job : List.of("ingest", "clean", "features", "train", "evaluate")) {
      detail.put(job, context.input(job).fingerprint());
    }
    return context.workspace().models().publish(draft, detail);
  }

  /** What the model takes and gives, for who calls it. */
  private ObjectNode signature() {
    ObjectNode signature = Json.mapper().createObjectNode();
    signature.put("format", "leat-signature").put("version", 1);
    for (String name : model.encoding().columns()) {
      Column column = model.columns().column(name).orElseThrow();
      signature
          .withArray("inputs")
          .addObject()
          .put("name", name)
          .set("type", Json.mapper().valueToTree(column.type()));
    }
    ObjectNode output = signature.putObject("output");
    output.set("classes", Json.mapper().valueToTree(model.classes()));
    output.put("threshold", model.threshold());
    return signature;
  }
}
