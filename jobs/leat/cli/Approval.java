package leat.cli;

import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.model.ContractFit;
import leat.model.GoldenReplay;
import leat.model.ModelJson;
import leat.model.ParityResult;
import leat.model.PortableModel;
import leat.onnx.OnnxCheck;
import leat.onnx.OnnxRuntime;
import leat.workspace.ModelStore;
import leat.workspace.ModelVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a version must hold before somebody gives it an alias by hand.
 *
 * @param opened the pipeline
 */
record Approval(Opened opened) {
  private static final Logger LOG = LoggerFactory.getLogger("leat.cli");

  /**
   * Checks that a version is whole: every file by its SHA-256, and its golden rows by scoring them.
   *
   * @return how many golden rows there are
   * @throws LeatException when it is not; no force helps against that
   */
  long whole(ModelVersion version) {
    ModelStore models = opened.workspace().models();
    models.verify(version);
    PortableModel model = ModelJson.read(models.readText(version, "model.json"));
    ParityResult golden = GoldenReplay.of(model, models.readText(version, "golden.jsonl"));
    if (!golden.holds()) {
      throw LeatException.modelRefused(
          "Cannot use model %s: it does not score its golden rows as it did, %s"
              .formatted(version.version(), golden.first().describe()));
    }
    onnx(version, model);
    return golden.rows();
  }

  /** Its golden rows by onnxruntime, where both are there. */
  private void onnx(ModelVersion version, PortableModel model) {
    boolean published =
        version.manifest().files().stream().anyMatch(file -> file.path().equals("model.onnx"));
    if (published) {
      OnnxRuntime.absence()
          .ifPresentOrElse(
              absence ->
                  LOG.warn("model.onnx of model {} not scored: {}", version.version(), absence),
              () -> replayed(version, model));
    }
  }

  private void replayed(ModelVersion version, PortableModel model) {
    ModelStore models = opened.workspace().models();
    byte[] content = models.readBytes(version, "model.onnx");
    ParityResult found = new OnnxCheck(model, content).of(models.readText(version, "golden.jsonl"));
    if (!found.holds()) {
      throw LeatException.modelRefused(
          "Cannot use model %s: its model.onnx does not score its golden rows as it did, %s"
              .formatted(version.version(), found.first().describe()));
    }
  }

  /** What speaks against a whole version, in words: its gate, and today's contract. */
  List<String> refusals(ModelVersion version) {
    ModelStore models = opened.workspace().models();
    PortableModel model = ModelJson.read(models.readText(version, "model.json"));
    List<String> refusals = new ArrayList<>(StoredGate.of(version).refusals());
    refusals.addAll(ContractFit.obstacles(model, opened.config().columns().ingested()));
    PersonalFit personal = new PersonalFit(opened.config(), opened.workspace());
    refusals.addAll(personal.obstacles(version, model));
    return refusals;
  }
}
