package leat.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.contract.Contract;
import leat.job.Job;
import leat.job.Jobs;
import leat.ledger.RowBalance;
import leat.model.CategoryOf;
import leat.model.Encoding;
import leat.model.GoldenFile;
import leat.model.ImputeNumber;
import leat.model.LogisticModel;
import leat.model.ModelJson;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.PortableModel;
import leat.model.Scale;
import leat.pipeline.Project;
import leat.workspace.Attempt;
import leat.workspace.ModelDraft;
import leat.workspace.ModelStore;
import leat.workspace.ModelVersion;

/** Models of people that were never trained, published as register does. */
final class HandMade {
  private HandMade() {}

  /** Margin = ageWeight (age - 40) / 10 + 1 [red], by the project's present contract. */
  static PortableModel model(Project project, double ageWeight) {
    Contract contract = project.settings().columns().ingested();
    Encoding encoding =
        new Encoding(
            List.of(
                new NumberOf("age", "age:number"),
                new ImputeNumber("age:number", 40, "age:imputed"),
                new Scale("age:imputed", 40, 10, "age"),
                new CategoryOf("colour", "colour:text"),
                new OneHot("colour:text", List.of("red"), "colour")),
            List.of("age", "colour"));
    return PortableModel.of(
        contract,
        List.of("false", "true"),
        encoding,
        new LogisticModel(new double[][] {{ageWeight, 1}}, new double[] {0}),
        0.5,
        Map.of());
  }

  /** A version that passed its gate. */
  static ModelVersion published(Project project, double ageWeight) {
    return published(project, ageWeight, "");
  }

  /**
   * A version.
   *
   * @param refusal what a rule of its gate says, or empty
   */
  static ModelVersion published(Project project, double ageWeight, String refusal) {
    PortableModel model = model(project, ageWeight);
    ModelStore models = project.workspace().models();
    ModelDraft draft = models.begin("made by hand " + models.summaries().size());
    draft.writeText("model.json", ModelJson.write(model));
    List<Object[]> rows =
        List.of(
            new Object[] {"p1", 30, 1.0, "red", null}, new Object[] {"p2", null, 1.0, null, null});
    draft.writeText("golden.jsonl", new GoldenFile(model).write(rows));
    draft.writeText("pipeline/metadata/part-00000", "{}");
    ObjectNode detail = Json.mapper().createObjectNode().put("run", "a run");
    detail.put("ingest", ingested(project));
    detail
        .putObject("gate")
        .put("format", "leat-gate")
        .put("version", 1)
        .putArray("rules")
        .addObject()
        .put("rule", "test.auc >= 0.9")
        .put("passed", refusal.isEmpty())
        .put("words", refusal.isEmpty() ? "AUC is 0.95" : refusal);
    return models.publish(draft, detail);
  }

  /** What ingest was set to, as its checkpoint keeps it; gives the fingerprint. */
  private static String ingested(Project project) {
    Job<?> ingest =
        Jobs.inOrder().stream()
            .filter(job -> job.name().equals("ingest"))
            .findFirst()
            .orElseThrow();
    ObjectNode detail = Json.mapper().createObjectNode();
    Object settings = ingest.settings(project.settings());
    detail.putObject("made").set("settings", Json.mapper().valueToTree(settings));
    Attempt attempt = project.workspace().begin("ingest", "by hand");
    RowBalance rows = RowBalance.passedOn(1);
    return project.workspace().publish(attempt, rows, Map.of(), detail).fingerprint();
  }
}
