package leat.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import leat.Json;
import leat.LeatException;

/**
 * What a model's predictions on test rows are owed to: {@code explanation.json}.
 *
 * @param metric key of the metric by whose drop columns are important
 * @param sample how many test rows columns were permuted on
 * @param permutation how important each column is that the model reads, the most important first;
 *     of more than 200 columns those that contribute most
 * @param effects of the most important columns
 * @param shap contributions over many rows; null where the model has none, see {@code obstacle}
 * @param rows typical and wrong predictions with their reasons
 * @param obstacle why there are no contributions and reasons; null where there are
 */
public record Explanation(
    String metric,
    int sample,
    List<FeatureImportance> permutation,
    List<FeatureEffect> effects,
    GlobalShap shap,
    List<RowReasons> rows,
    String obstacle) {
  private static final String FORMAT = "leat-explanation";
  private static final int VERSION = 1;

  /** Copies the lists. */
  public Explanation {
    permutation = List.copyOf(permutation);
    effects = List.copyOf(effects);
    rows = List.copyOf(rows);
  }

  /** As an indented document. */
  public String write() {
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("format", FORMAT);
    document.put("version", VERSION);
    document.setAll(Json.mapper().<ObjectNode>valueToTree(this));
    return Json.document(document);
  }

  /**
   * Reads a document of this version or an older one.
   *
   * @throws LeatException when it is no such document
   */
  public static Explanation read(String text) {
    JsonNode document = Json.versioned(text, FORMAT, VERSION);
    return Json.bind(document, Explanation.class);
  }
}
