package leat.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import leat.metrics.Metric;

/**
 * Successive halving: candidates are compared on samples of the rows that grow threefold, and the
 * better third goes on each time.
 *
 * <p>K. Jamieson, A. Talwalkar, "Non-stochastic Best Arm Identification and Hyperparameter
 * Optimization", AISTATS 2016. Samples are nested, and taken by the rows' hashes.
 */
final class Halving {
  private static final int FACTOR = 3;

  private final Folds folds;
  private final Search search;
  private final Metric metric;
  private final int smallest;

  /**
   * Samples of rows to be fitted to; candidates are judged on the first fold as it is.
   *
   * @param smallest rows of the first sample, about
   */
  Halving(Folds folds, Search search, Metric metric, int smallest) {
    this.folds = folds;
    this.search = search;
    this.metric = metric;
    this.smallest = smallest;
  }

  /** Those that are worth being fitted to all rows, in the same order. */
  List<Tried> of(List<Tried> candidates) {
    List<Tried> left = candidates;
    for (double fraction : fractions(candidates.size())) {
      left = better(left, fraction);
    }
    return left;
  }

  /** So that about one candidate is left for all rows, and no sample is smaller than asked for. */
  private List<Double> fractions(int candidates) {
    double rows = folds.fitted(0).extent().rows();
    List<Double> fractions = new ArrayList<>();
    double fraction = 1.0 / FACTOR;
    for (int left = candidates; left > FACTOR && fraction * rows >= smallest; left = third(left)) {
      fractions.add(0, fraction);
      fraction /= FACTOR;
    }
    return fractions;
  }

  private static int third(int candidates) {
    return (candidates + FACTOR - 1) / FACTOR;
  }

  private List<Tried> better(List<Tried> candidates, double fraction) {
    List<Tried> tried = new ArrayList<>();
    try (EncodedRows sample =
        folds.fitted(0).where((part, hash) -> HashPosition.of(hash) < fraction)) {
      Fitted near = null;
      for (Tried candidate : candidates) {
        if (search.isAllowed(candidate, 1)) {
          near = tryOn(sample, candidate, fraction, near);
          tried.add(candidate);
        }
      }
    }
    List<Tried> ranked =
        tried.stream()
            .filter(candidate -> !candidate.isOver())
            .sorted(Comparator.comparingDouble(this::loss))
            .toList();
    int goOn = third(candidates.size());
    ranked.stream().skip(goOn).forEach(candidate -> leave(candidate, fraction, goOn));
    Set<Tried> chosen = new HashSet<>(ranked.subList(0, Math.min(goOn, ranked.size())));
    return candidates.stream().filter(chosen::contains).toList();
  }

  /** Gives where the next of its kind can begin. */
  private Fitted tryOn(EncodedRows sample, Tried candidate, double fraction, Fitted near) {
    String name =
        String.format(Locale.ROOT, "candidate-%d-sample-%.6f", candidate.number(), fraction);
    FoldFit fit = search.fit(candidate, name, sample, folds.heldOut(0), near, Fitting.Figure.SCORE);
    candidate.sampled(fit, fraction);
    return fit.isFitted() ? fit.fitted() : near;
  }

  /** What sorts the best first, and those without a figure last. */
  private double loss(Tried candidate) {
    Double score = candidate.sampleScore();
    return score == null ? Double.POSITIVE_INFINITY : metric.gain(score, 0);
  }

  private void leave(Tried candidate, double fraction, int others) {
    candidate.leave(
        String.format(
            Locale.ROOT,
            "%s %s on a sample of %.3g of the rows, where %d others did better",
            metric.key(),
            candidate.sampleScore(),
            fraction,
            others));
  }
}
