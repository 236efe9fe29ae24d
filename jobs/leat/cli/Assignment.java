package leat.cli;

import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.LeatException;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import leat.workspace.PromotionRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives an alias to a version by hand.
 *
 * @param opened the pipeline
 * @param alias which
 * @param over the promotion of the alias in force when the user decided
 * @param reason why
 * @param forced whether it is done against refusals
 */
record Assignment(
    Opened opened, String alias, Optional<Promotion> over, String reason, boolean forced) {
  private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

  /**
   * The entry; it keeps the refusals that it was forced against.
   *
   * @param action promote or rollback
   * @throws LeatException with everything that speaks against it, unless it is forced
   */
  Promotion of(ModelVersion version, String action) {
    PromotionRequest request = request(version, action, List.of());
    if (over.filter(present -> present.model().equals(version.version())).isPresent()) {
      throw LeatException.usage(
          "Cannot %s model %s: it is in %s already".formatted(action, version.version(), alias));
    }
    Approval approval = new Approval(opened);
    approval.whole(version);
    List<String> refusals = approval.refusals(version);
    if (!refusals.isEmpty() && !forced) {
      throw LeatException.modelRefused(
          "Cannot %s model %s:\n  - %s\nWith --force it is done all the same, and recorded as forced"
              .formatted(action, request.model(), String.join("\n  - ", refusals)));
    }
    refusals.forEach(refusal -> LOG.warn("Forced, although {}", refusal));
    return opened.workspace().registry().promote(request(version, action, refusals), over);
  }

  /** The same, and says so on standard output. */
  void print(ModelVersion version, String action, boolean json) {
    Promotion done = of(version, action);
    if (json) {
      System.out.print(Json.document(done));
    } else if (done.previous() == null) {
      System.out.printf("Model %s is in %s%n", done.model(), alias);
    } else {
      String text = "Model %s is in %s, %s is not any more%n";
      System.out.printf(text, done.model(), alias, done.previous());
    }
  }

  private PromotionRequest request(ModelVersion version, String action, List<String> refusals) {
    return new PromotionRequest(
        version.version(),
        action,
        System.getProperty("user.name"),
        reason,
        null,
        alias,
        !refusals.isEmpty(),
        StoredGate.of(version).summary(refusals));
  }
}
