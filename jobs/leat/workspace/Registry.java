package leat.workspace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import leat.LeatException;

/**
 * Which model version goes by which alias, and went when: a row of files that only grows.
 *
 * <p>All aliases and deletions share one row of numbers. Who adds an entry has seen all before it:
 * the file of the next number is put in place without overwriting, and whoever is too late looks
 * again at what came first.
 */
public final class Registry {
  private final PromotionLog log;

  Registry(PromotionLog log) {
    this.log = log;
  }

  /** The promotion in force for production. */
  public Optional<Promotion> production() {
    return current(Promotion.PRODUCTION);
  }

  /** The promotion in force for an alias; none where its model was deleted since. */
  public Optional<Promotion> current(String alias) {
    return log.read().current(alias);
  }

  /** What was in production at a moment. */
  public Optional<Promotion> asOf(Instant moment) {
    return asOf(Promotion.PRODUCTION, moment);
  }

  /** What went by an alias at a moment; its model may be deleted by now. */
  public Optional<Promotion> asOf(String alias, Instant moment) {
    return log.read().until(moment).current(alias);
  }

  /** All entries, oldest first. */
  public List<Promotion> history() {
    return log.read().entries();
  }

  /** All entries, with the questions that they answer. */
  public History record() {
    return log.read();
  }

  /**
   * Gives an alias to a model.
   *
   * @param over the promotion of that alias in force when this was decided, or none; if there is a
   *     newer one by now, the decision was made against the wrong model
   * @throws LeatException that names the promotion that came first, or says that the model was
   *     deleted
   */
  public Promotion promote(PromotionRequest request, Optional<Promotion> over) {
    return appended(
        () -> {
          History history = log.read();
          refuseLost(request, history.current(request.alias()), over);
          refuseDeleted(request, history);
          return next(request, over, history);
        });
  }

  /**
   * Writes down that a version is no more; its files can be removed after that.
   *
   * @throws LeatException when it is in production, or goes or went by an alias and it is not
   *     forced
   */
  Promotion bury(DeletionRequest request) {
    return appended(
        () -> {
          History history = log.read();
          new DeletionRules(history).check(request);
          return next(request, history);
        });
  }

  private Promotion appended(Supplier<Promotion> next) {
    while (true) {
      Promotion entry = next.get();
      if (log.append(entry)) {
        return entry;
      }
    }
  }

  private static Promotion next(
      PromotionRequest request, Optional<Promotion> over, History history) {
    return new Promotion(
        Promotion.FORMAT,
        Promotion.VERSION,
        number(history),
        request.model(),
        request.action(),
        now(history),
        request.by(),
        request.reason(),
        request.run(),
        over.map(Promotion::model).orElse(null),
        request.alias(),
        request.forced(),
        request.gate());
  }

  private static Promotion next(DeletionRequest request, History history) {
    return new Promotion(
        Promotion.FORMAT,
        Promotion.VERSION,
        number(history),
        request.model(),
        Promotion.DELETE,
        now(history),
        request.by(),
        request.reason(),
        null,
        null,
        null,
        request.forced(),
        null);
  }

  private static long number(History history) {
    return last(history).map(Promotion::number).orElse(0L) + 1;
  }

  /** Another machine's clock may have been ahead; entries stay in the order of time. */
  private static String now(History history) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return last(history)
        .map(Promotion::instant)
        .filter(last -> last.isAfter(now))
        .orElse(now)
        .toString();
  }

  private static Optional<Promotion> last(History history) {
    return history.entries().stream().reduce((older, newer) -> newer);
  }

  private static void refuseLost(
      PromotionRequest request, Optional<Promotion> found, Optional<Promotion> over) {
    if (found.map(Promotion::number).equals(over.map(Promotion::number))) {
      return;
    }
    String what = "Cannot %s model %s: ".formatted(request.action(), request.model());
    String winner =
        found
            .map(
                first ->
                    "model %s was put into %s first, by %s at %s. Compare again"
                        .formatted(first.model(), first.alias(), first.by(), first.at()))
            .orElse("the model that was in " + request.alias() + " was deleted. Compare again");
    throw LeatException.failure(what + winner, null);
  }

  private static void refuseDeleted(PromotionRequest request, History history) {
    history
        .deletion(request.model())
        .ifPresent(
            gone -> {
              throw LeatException.usage(
                  "Cannot %s model %s: it was deleted by %s at %s"
                      .formatted(request.action(), request.model(), gone.by(), gone.at()));
            });
  }
}
