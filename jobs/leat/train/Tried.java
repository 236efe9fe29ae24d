package leat.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leat.config.CandidateSettings;

/** A candidate while it is tried: what it was fitted to so far. */
final class Tried {
  private final int number;
  private final CandidateSettings settings;
  private final List<FoldFit> fits = new ArrayList<>();
  private FoldFit onSample;
  private double sample = 1;
  private double seconds;
  private String left;

  /**
   * A candidate that was not tried yet.
   *
   * @param number its place in the config, from 0
   */
  Tried(int number, CandidateSettings settings) {
    this.number = number;
    this.settings = settings;
  }

  int number() {
    return number;
  }

  CandidateSettings settings() {
    return settings;
  }

  Algorithm algorithm() {
    return Algorithms.of(settings);
  }

  /** A fit to a fold. */
  void add(FoldFit fit) {
    fits.add(fit);
    sample = 1;
    seconds += fit.seconds();
  }

  /** A fit to a sample of the first fold. */
  void sampled(FoldFit fit, double fraction) {
    onSample = fit;
    sample = fraction;
    seconds += fit.seconds();
  }

  /** What it was judged by on the last sample; null where that is not known. */
  Double sampleScore() {
    return onSample == null ? null : onSample.score();
  }

  /** It is not tried further. */
  void leave(String reason) {
    left = reason;
  }

  /** The fits to folds. */
  List<FoldFit> fits() {
    return fits;
  }

  /** Where another fit of this candidate can begin; null where there is none. */
  Fitted near() {
    return fits.isEmpty() ? null : fits.get(0).fitted();
  }

  /** Whether it was left, or failed. */
  boolean isOver() {
    return left != null || failure() != null;
  }

  private List<FoldFit> attempts() {
    List<FoldFit> attempts = new ArrayList<>(fits);
    if (fits.isEmpty() && onSample != null) {
      attempts.add(onSample);
    }
    return attempts;
  }

  private String failure() {
    return attempts().stream()
        .map(FoldFit::failure)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** How it did. */
  Trial trial() {
    List<FoldFit> attempts = attempts();
    Trial.Status status =
        failure() != null
            ? Trial.Status.FAILED
            : left != null ? Trial.Status.LEFT : Trial.Status.DONE;
    List<Double> scores = attempts.stream().map(FoldFit::score).filter(Objects::nonNull).toList();
    List<Effort> efforts =
        attempts.stream().filter(FoldFit::isFitted).map(fit -> fit.fitted().effort()).toList();
    Effort effort = Effort.of(efforts);
    return new Trial(
        settings.type(),
        settings,
        status,
        failure() != null ? failure() : left,
        scores.isEmpty() ? null : (Double) Spread.mean(scores),
        error(attempts, scores),
        scores,
        sample,
        effort.iterations(),
        effort.converged(),
        effort.loss(),
        effort.gradient(),
        warnings(attempts),
        Math.round(seconds * 1e3) / 1e3);
  }

  private List<String> warnings(List<FoldFit> attempts) {
    return attempts.stream()
        .filter(FoldFit::isFitted)
        .flatMap(fit -> Separation.warnings(settings, fit.fitted()).stream())
        .limit(1)
        .toList();
  }

  private static Double error(List<FoldFit> attempts, List<Double> scores) {
    if (scores.size() > 1) {
      return Spread.error(scores);
    }
    return attempts.isEmpty() ? null : attempts.get(0).error();
  }
}
