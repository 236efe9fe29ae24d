package leat.workspace;

import leat.Json;

/**
 * The file that takes a version's number.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param owner tells one draft from another
 * @param fingerprint what the model is made from
 * @param created ISO-8601, UTC
 */
public record ModelClaim(
    String format, int version, String owner, String fingerprint, String created) {
  static final String FORMAT = "leat-model-claim";
  static final int VERSION = 1;
  static final String FILE = "claim.json";

  static ModelClaim parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), ModelClaim.class);
  }
}
