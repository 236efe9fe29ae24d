package leat.workspace;

/**
 * What is to be in production, and why.
 *
 * @param model a published version
 * @param action {@code promote} or {@code rollback}
 * @param by who decided
 * @param reason why
 * @param run the run that decided, or null
 */
public record PromotionRequest(String model, String action, String by, String reason, String run) {
  /** Refuses an action that readers do not know. */
  public PromotionRequest {
    if (!"promote".equals(action) && !"rollback".equals(action)) {
      throw new IllegalArgumentException("Invalid action: promote or rollback, found " + action);
    }
  }
}
