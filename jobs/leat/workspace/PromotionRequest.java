package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import leat.LeatException;

/**
 * What is to go by an alias, and why.
 *
 * @param model a published version
 * @param action {@code promote} or {@code rollback}
 * @param by who decided
 * @param reason why
 * @param run the run that decided, or null
 * @param alias such as {@code production}: letters, digits, dash and underscore, a letter first
 * @param forced whether it is done against a refusal
 * @param gate what the gate found, JSON's null where it was not asked
 */
public record PromotionRequest(
    String model,
    String action,
    String by,
    String reason,
    String run,
    String alias,
    boolean forced,
    JsonNode gate) {
  private static final String ALIAS = "[A-Za-z][A-Za-z0-9_-]{0,63}";

  /** Refuses an action and an alias that readers do not know. */
  public PromotionRequest {
    if (!Promotion.PROMOTE.equals(action) && !Promotion.ROLLBACK.equals(action)) {
      throw new IllegalArgumentException("Invalid action: promote or rollback, found " + action);
    }
    if (!alias.matches(ALIAS)) {
      throw LeatException.usage(
          "Invalid alias: must have letters, digits, dash and underscore, a letter first, found "
              + alias);
    }
    gate = gate == null ? NullNode.instance : gate;
  }

  /** For production, not forced, without a gate's report. */
  public PromotionRequest(String model, String action, String by, String reason, String run) {
    this(model, action, by, reason, run, Promotion.PRODUCTION, false, NullNode.instance);
  }

  /** For production. */
  public PromotionRequest(
      String model,
      String action,
      String by,
      String reason,
      String run,
      boolean forced,
      JsonNode gate) {
    this(model, action, by, reason, run, Promotion.PRODUCTION, forced, gate);
  }

  /** The same for another alias. */
  public PromotionRequest as(String other) {
    return new PromotionRequest(model, action, by, reason, run, other, forced, gate);
  }
}
