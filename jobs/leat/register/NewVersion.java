package leat.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.LeatException;
import leat.contract.Column;
import leat.job.JobContext;
import leat.model.ContractJson;
import leat.model.GoldenFile;
import leat.model.PortableModel;
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
 * @param source the columns before ingest
 */
record NewVersion(
    JobContext context, String fingerprint, PortableModel model, ContractJson source) {

  /** The version under which the model is published, now or by an earlier try. */
  ModelVersion published(ParityReport parity, GateVerdict gate, List<Object[]> golden) {
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
  ModelVersion promoted(ModelVersion version, Optional<Promotion> over, GateVerdict gate) {
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

  private PromotionRequest request(ModelVersion version, GateVerdict gate) {
    String reason =
        gate.champion() == null
            ? "first model"
            : "%s %s, model %s has %s on the same rows"
                .formatted(
                    gate.metric(), gate.challenger(), gate.championVersion(), gate.champion());
    String user = System.getProperty("user.name");
    return new PromotionRequest(version.version(), "promote", user, reason, context.run());
  }

  private ModelVersion publish(ParityReport parity, GateVerdict gate, List<Object[]> golden) {
    ModelDraft draft = context.workspace().models().begin(fingerprint);
    draft.copy(context.input("train"), "model.json");
    draft.copy(context.input("train"), "pipeline");
    draft.copy(context.input("evaluate"), "metrics.json");
    draft.copy(context.input("evaluate"), "curves.json");
    draft.copy(context.input("evaluate"), "explanation.json");
    draft.copy(context.input("evaluate"), "report.html");
    draft.copy(context.input("features"), "baseline");
    draft.writeText("parity.json", Json.document(parity));
    draft.writeText("golden.jsonl", new GoldenFile(model).write(golden));
    draft.writeText("contract.json", source.write());
    draft.writeText("signature.json", Json.document(signature()));
    ObjectNode detail = Json.mapper().createObjectNode();
    detail.put("run", context.run());
    detail.set("gate", Json.mapper().valueToTree(gate));
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
