package leat.workspace;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is to be in production, and why.
 *
 * @param model a published version
 * @param action {@code promote} or {@code rollback}
 * @param by who decided
 * @param reason why
 * @param run the run that decided, or null
 * @param forced whether rules of the gate failed
 * @param gate what the gate found, or null where it was not asked
 */
public record PromotionRequest(
    String model,
    String action,
    String by,
    String reason,
    String run,
    boolean forced,
    JsonNode gate) {
  /** A decision that no gate was asked about. */
  public PromotionRequest(String model, String action, String by, String reason, String run) {
    this(model, action, by, reason, run, false, null);
  }

  /** Refuses an action that readers do not know. */
  public PromotionRequest {
    if (!"promote".equals(action) && !"rollback".equals(action)) {
      throw new IllegalArgumentException("Invalid action: promote or rollback, found " + action);
    }
  }
}
