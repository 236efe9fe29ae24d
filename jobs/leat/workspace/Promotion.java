package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import leat.Json;

/**
 * One entry of the append-only record of what is in production.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param number 1, 2, 3 and so on without gaps
 * @param model the version that is in production from here on
 * @param action {@code promote} or {@code rollback}
 * @param at ISO-8601, UTC
 * @param by who decided
 * @param reason why
 * @param run the run that decided, or null
 * @param previous the version that was in production until then, or null
 * @param alias what the version is called from here on; {@code production} in older versions
 * @param forced whether it was promoted in spite of rules of the gate
 * @param gate how many rules were looked at and which failed, as {@code leat.gate} tells it; JSON's
 *     null where no gate was asked
 */
public record Promotion(
    String format,
    int version,
    long number,
    String model,
    String action,
    String at,
    String by,
    String reason,
    String run,
    String previous,
    String alias,
    boolean forced,
    JsonNode gate) {

  /** The format's name. */
  public static final String FORMAT = "leat-promotion";

  /** The newest version of the format. */
  public static final int VERSION = 2;

  /** The alias of what is in production. */
  public static final String PRODUCTION = "production";

  /** A missing alias is production, a missing gate is JSON's null. */
  public Promotion {
    alias = alias == null ? PRODUCTION : alias;
    gate = gate == null ? NullNode.instance : gate;
  }

  static Promotion parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), Promotion.class);
  }

  Instant instant() {
    return Instant.parse(at);
  }
}
