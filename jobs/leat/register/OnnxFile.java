package leat.register;

import java.util.List;
import leat.Json;
import leat.config.OnnxSettings;
import leat.config.OnnxSettings.Export;
import leat.gate.GateReport;
import leat.gate.OnnxRule;
import leat.model.PortableModel;
import leat.onnx.OnnxDraft;
import leat.onnx.OnnxMetadata;
import leat.onnx.OnnxReport;
import leat.workspace.ModelDraft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model as ONNX, on its way into a version.
 *
 * @param settings whether there is to be one
 * @param draft the graph, checked
 */
record OnnxFile(OnnxSettings settings, OnnxDraft draft) {
  private static final Logger LOG = LoggerFactory.getLogger("leat.register");

  /**
   * Makes and checks it, if it is asked for.
   *
   * @param golden rows that it must score as the model does
   */
  static OnnxFile of(OnnxSettings settings, PortableModel model, List<Object[]> golden) {
    if (settings.export() == Export.OFF) {
      return new OnnxFile(settings, OnnxDraft.off());
    }
    OnnxDraft draft = OnnxDraft.of(model, golden);
    if (draft.report().written()) {
      LOG.info("{}", draft.report().told());
    } else {
      LOG.warn("{}", draft.report().told());
    }
    return new OnnxFile(settings, draft);
  }

  OnnxReport report() {
    return draft.report();
  }

  /** The gate's report, with one more rule where a model.onnx is required. */
  GateReport judged(GateReport gate) {
    OnnxReport report = draft.report();
    return settings.export() == Export.REQUIRED
        ? gate.with(OnnxRule.of(report.goldenRows(), report.reason(), report.told()))
        : gate;
  }

  /** Writes {@code onnx.json} and, if there is one, {@code model.onnx}. */
  void writtenInto(ModelDraft version, PortableModel model, String signature) {
    version.writeText("onnx.json", Json.document(draft.report()));
    draft
        .published(
            Long.parseLong(version.version()),
            OnnxMetadata.of(model, version.version(), signature, settings.licence()))
        .ifPresent(content -> version.writeBytes("model.onnx", content));
  }
}
