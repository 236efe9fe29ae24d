package leat.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.List;
import leat.Json;

/**
 * {@code encoding.json}: fitted steps and the label's classes, before there is an estimator.
 *
 * @param encoding the fitted steps
 * @param classes texts of the label's values, by class index
 */
public record EncodingJson(Encoding encoding, List<String> classes) implements Serializable {
  private static final String FORMAT = "leat-encoding";
  private static final int VERSION = 1;

  /** As an indented document. */
  public String write() {
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("format", FORMAT);
    document.put("version", VERSION);
    document.set("classes", Json.mapper().valueToTree(classes));
    document.set("encoding", Json.mapper().valueToTree(encoding));
    return Json.document(document);
  }

  /**
   * Reads a document of this version or an older one.
   *
   * @throws leat.LeatException when it is no such document
   */
  public static EncodingJson read(String text) {
    JsonNode document = Json.versioned(text, FORMAT, VERSION);
    return new EncodingJson(
        Json.bind(document.get("encoding"), Encoding.class),
        List.of(Json.bind(document.get("classes"), String[].class)));
  }
}
