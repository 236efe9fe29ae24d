package leat.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leat.config.CandidateSettings;

/** A candidate while it is tried: what it was fitted to so far. */
final class Tried {
  private final CandidateSettings settings;
  private final List<FoldFit> fits = new ArrayList<>();

  Tried(CandidateSettings settings) {
    this.settings = settings;
  }

  CandidateSettings settings() {
    return settings;
  }

  void add(FoldFit fit) {
    fits.add(fit);
  }

  List<FoldFit> fits() {
    return fits;
  }

  /** Where another fit of this candidate can begin; null where there is none. */
  Fitted near() {
    return fits.isEmpty() ? null : fits.get(0).fitted();
  }

  boolean hasFailed() {
    return fits.stream().anyMatch(fit -> !fit.isFitted());
  }

  /** How it did. */
  Trial trial() {
    List<Double> scores = fits.stream().map(FoldFit::score).filter(Objects::nonNull).toList();
    double seconds = fits.stream().mapToDouble(FoldFit::seconds).sum();
    String failure =
        fits.stream().map(FoldFit::failure).filter(Objects::nonNull).findFirst().orElse(null);
    if (failure != null) {
      return Trial.failed(settings, failure, seconds);
    }
    Double metric = scores.isEmpty() ? null : (Double) Spread.mean(scores);
    Double error = scores.size() > 1 ? (Double) Spread.error(scores) : fits.get(0).error();
    List<Effort> efforts = fits.stream().map(fit -> fit.fitted().effort()).toList();
    return Trial.done(settings, metric, error, scores, Effort.of(efforts), seconds);
  }
}
