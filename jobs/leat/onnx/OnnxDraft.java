package leat.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.LeatException;
import leat.model.ParityResult;
import leat.model.PortableModel;

/** A model as ONNX before it has a version; onnxruntime has scored its golden rows. */
public final class OnnxDraft {
  private final byte[] graph;
  private final OnnxReport report;

  private OnnxDraft(byte[] graph, OnnxReport report) {
    this.graph = graph;
    this.report = report;
  }

  /** None, since nobody asked for it. */
  public static OnnxDraft off() {
    return new OnnxDraft(null, OnnxReport.leftOut("register.onnx.export is off"));
  }

  /**
   * Makes the graph and checks it.
   *
   * @param golden rows that it must score as the model does, in the contract's column order
   * @return one whose report says why there is none, where ONNX cannot express the model,
   *     onnxruntime is not there, or a score differs
   */
  public static OnnxDraft of(PortableModel model, List<Object[]> golden) {
    try {
      byte[] graph = OnnxExport.of(model);
      return new OnnxDraft(graph, checked(model, graph, golden));
    } catch (Inexpressible e) {
      return new OnnxDraft(null, OnnxReport.leftOut("ONNX cannot express it, " + e.getMessage()));
    }
  }

  private static OnnxReport checked(PortableModel model, byte[] graph, List<Object[]> golden) {
    Optional<String> absent = OnnxRuntime.absence();
    if (absent.isPresent()) {
      return OnnxReport.leftOut("it cannot be checked, " + absent.get());
    }
    try {
      ParityResult result = new OnnxCheck(model, graph).of(golden);
      return OnnxReport.of(result);
    } catch (LeatException refused) {
      return OnnxReport.leftOut(refused.getMessage());
    }
  }

  /** What came of it. */
  public OnnxReport report() {
    return report;
  }

  /**
   * The content of model.onnx, if there is to be one: the very graph that was checked.
   *
   * @param version of the model
   * @param metadata by key
   */
  public Optional<byte[]> published(long version, Map<String, String> metadata) {
    if (!report.written()) {
      return Optional.empty();
    }
    try {
      ModelProto.Builder model = ModelProto.parseFrom(graph).toBuilder().setModelVersion(version);
      metadata.forEach(
          (key, value) ->
              model.addMetadataProps(
                  StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
      return Optional.of(model.build().toByteArray());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("Cannot read the graph that was made here", e);
    }
  }
}
