package leat.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import leat.Json;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.Contract;

/**
 * {@code contract.json}: the columns as a source has them, before ingest protects any.
 *
 * <p>A model's own columns are those after ingest; whoever scores what was not ingested reads it by
 * these first, and protects what is personal with the same key.
 *
 * @param columns the contract of the config
 * @param privacyKey id of the key that personal values were protected with, or null
 */
public record ContractJson(Contract columns, String privacyKey) {
  /** The name of the format. */
  public static final String FORMAT = "leat-contract";

  /** The version that is written, and the newest that is read. */
  public static final int VERSION = 1;

  private static final ObjectMapper MAPPER =
      Json.mapper().copy().addMixIn(Column.class, OnlyWhatIsGiven.class);

  /** The document, ending with a line feed. */
  public String write() {
    return Json.document(
        MAPPER
            .createObjectNode()
            .put("format", FORMAT)
            .put("version", VERSION)
            .put("privacy_key", privacyKey)
            .set("columns", MAPPER.valueToTree(columns.columns())));
  }

  /**
   * Reads a document.
   *
   * @throws LeatException when it is no such document
   */
  public static ContractJson read(String text) {
    JsonNode document = Json.versioned(text, FORMAT, VERSION);
    try {
      Column[] columns = MAPPER.treeToValue(document.path("columns"), Column[].class);
      return new ContractJson(
          new Contract(List.of(columns)), document.path("privacy_key").asText(null));
    } catch (JsonProcessingException e) {
      throw LeatException.failure("Cannot read " + FORMAT + ": " + e.getOriginalMessage(), e);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface OnlyWhatIsGiven {}
}
