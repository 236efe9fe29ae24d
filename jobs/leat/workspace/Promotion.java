package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import leat.Json;

/**
 * One entry of the append-only record of what goes by which alias, and of what was deleted.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format
 * @param number 1, 2, 3 and so on without gaps, over all aliases
 * @param model the version that goes by the alias from here on, or that was deleted
 * @param action {@link #PROMOTE}, {@link #ROLLBACK} or {@link #DELETE}
 * @param at ISO-8601, UTC; never before the entry before it
 * @param by who decided
 * @param reason why
 * @param run the run that decided, or null
 * @param previous the version that went by the alias until then, or null
 * @param alias such as {@link #PRODUCTION}; null where a version was deleted
 * @param forced whether it was done against a refusal
 * @param gate what the gate found, JSON's null where it was not asked
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

  /** The newest version of the format; version 1 knew production alone. */
  public static final int VERSION = 2;

  /** The alias of the model that is in production. */
  public static final String PRODUCTION = "production";

  /** A version goes by an alias. */
  public static final String PROMOTE = "promote";

  /** An earlier version goes by an alias again. */
  public static final String ROLLBACK = "rollback";

  /** A version is no more. */
  public static final String DELETE = "delete";

  /** What version 1 did not say is production, not forced, without a gate. */
  public Promotion {
    alias = alias == null && !DELETE.equals(action) ? PRODUCTION : alias;
    gate = gate == null ? NullNode.instance : gate;
  }

  static Promotion parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), Promotion.class);
  }

  /** Whether it says what goes by an alias, and not what was deleted. */
  public boolean names(String name) {
    return name.equals(alias);
  }

  /** Whether it says that a version was deleted. */
  public boolean deletes(String model) {
    return DELETE.equals(action) && model.equals(this.model);
  }

  /** When, as a moment. */
  public Instant instant() {
    return Instant.parse(at);
  }
}
