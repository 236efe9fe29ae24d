package leat.workspace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import leat.Json;
import leat.LeatException;
import org.apache.hadoop.fs.Path;

/** Which model version was in production when: a row of files that only grows. */
public final class Registry {
  private static final String ENTRY = "[0-9]{6,18}\\.json";

  private final Storage storage;
  private final Layout layout;

  Registry(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /** The latest promotion: its model is in production. */
  public Optional<Promotion> production() {
    return numbers().stream().reduce((older, newer) -> newer).map(this::read);
  }

  /** The promotion that was in force at a moment. */
  public Optional<Promotion> asOf(Instant moment) {
    return history().stream()
        .filter(promotion -> !promotion.instant().isAfter(moment))
        .reduce((older, newer) -> newer);
  }

  /** All promotions, oldest first. */
  public List<Promotion> history() {
    return numbers().stream().map(this::read).toList();
  }

  /**
   * Puts a model into production.
   *
   * @param over the promotion in force when this was decided, or none; if there is a newer one by
   *     now, the decision was made against the wrong model
   * @throws LeatException that names the promotion that came first
   */
  public Promotion promote(PromotionRequest request, Optional<Promotion> over) {
    Promotion next = next(request, over);
    if (!storage.putInPlace(layout.promotion(next.number()), Json.document(next))) {
      throw lost(request, production().orElseThrow());
    }
    return next;
  }

  private static Promotion next(PromotionRequest request, Optional<Promotion> over) {
    return new Promotion(
        Promotion.FORMAT,
        Promotion.VERSION,
        over.map(Promotion::number).orElse(0L) + 1,
        request.model(),
        request.action(),
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
        request.by(),
        request.reason(),
        request.run(),
        over.map(Promotion::model).orElse(null),
        Promotion.PRODUCTION,
        request.forced(),
        request.gate());
  }

  private static LeatException lost(PromotionRequest request, Promotion winner) {
    String message =
        "Cannot %s model %s: model %s was put into production first, by %s at %s. Compare again"
            .formatted(request.action(), request.model(), winner.model(), winner.by(), winner.at());
    return LeatException.failure(message, null);
  }

  private Promotion read(long number) {
    Path file = layout.promotion(number);
    return Parsed.document(file, storage.read(file), Promotion::parse);
  }

  private List<Long> numbers() {
    return storage.children(layout.registry()).stream()
        .map(status -> status.getPath().getName())
        .filter(name -> name.matches(ENTRY))
        .map(name -> Long.valueOf(name.substring(0, name.indexOf('.'))))
        .sorted()
        .toList();
  }
}
