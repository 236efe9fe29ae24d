package leat.workspace;

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
    String previous) {

  /** The format's name. */
  public static final String FORMAT = "leat-promotion";

  /** The newest version of the format. */
  public static final int VERSION = 1;

  static Promotion parse(String text) {
    return Json.bind(Json.versioned(text, FORMAT, VERSION), Promotion.class);
  }

  Instant instant() {
    return Instant.parse(at);
  }
}
