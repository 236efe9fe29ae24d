package leat.onnx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import leat.Json;
import leat.contract.ColumnType;
import leat.model.PortableModel;

/** What a program finds in model.onnx besides the graph; the README lists the keys. */
public final class OnnxMetadata {
  private static final String FORMAT = "leat-onnx";
  private static final int VERSION = 1;

  private OnnxMetadata() {}

  /**
   * The metadata by key.
   *
   * @param version of the model
   * @param signature content of signature.json
   * @param licence under which the model may be used
   */
  public static Map<String, String> of(
      PortableModel model, String version, String signature, String licence) {
    Map<String, String> metadata = new TreeMap<>();
    metadata.put("model_license", licence);
    metadata.put("leat.format", FORMAT);
    metadata.put("leat.format_version", String.valueOf(VERSION));
    metadata.put("leat.model_version", version);
    metadata.put("leat.signature", signature);
    metadata.put("leat.threshold", String.valueOf(model.threshold()));
    metadata.put("leat.classes", Json.line(model.classes()));
    metadata.put("leat.inputs", inputs(model));
    metadata.put("leat.missing_text", InputForm.MISSING_TEXT);
    metadata.put("leat.missing_integer", String.valueOf(InputForm.MISSING_INTEGER));
    model.about().forEach((key, value) -> metadata.put("leat.about." + key, value));
    return metadata;
  }

  private static String inputs(PortableModel model) {
    ArrayNode inputs = Json.mapper().createArrayNode();
    for (String name : model.encoding().columns()) {
      ColumnType type = model.columns().column(name).orElseThrow().type();
      inputs
          .addObject()
          .put("name", name)
          .put("type", type.name().toLowerCase(Locale.ROOT))
          .put("given_as", InputForm.of(type).told());
    }
    return Json.line(inputs);
  }
}
