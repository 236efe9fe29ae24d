package leat.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leat.LeatException;
import leat.config.SearchSettings;
import leat.metrics.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries candidates one after another, and leaves those that cannot win.
 *
 * <p>Neighbours in the config of the same kind of model are tried from the simplest on, so that
 * each begins near the optimum of the one before. One pass over the rows takes all cores, so
 * candidates are not fitted side by side: what is left, and where a fit begins, depends on the
 * settings and the data alone.
 */
final class Search {
  private static final Logger LOG = LoggerFactory.getLogger("leat.train");

  /** A candidate is left where it is behind by so many standard errors of the best. */
  private static final double HOPELESS = 4;

  private final Folds folds;
  private final Fitting fitting;
  private final Notes notes;
  private final SearchSettings settings;
  private final Metric metric;
  private final Budget budget;
  private final List<Tried> all = new ArrayList<>();
  private final Map<String, Fitted> near = new HashMap<>();
  private Tried best;
  private String stopped;
  private int resumed;

  Search(Folds folds, Fitting fitting, Notes notes) {
    this.folds = folds;
    this.fitting = fitting;
    this.notes = notes;
    this.settings = fitting.settings().train().search();
    this.metric = Metric.named(fitting.settings().train().metric());
    this.budget = new Budget(settings.fits(), settings.seconds());
    fitting.settings().train().candidates().forEach(c -> all.add(new Tried(all.size(), c)));
  }

  /** How each did, in the order of the config. */
  List<Tried> run() {
    if (all.size() > 1 && folds.held() == Folds.Held.NOTHING) {
      throw LeatException.usage(
          "Invalid split.validation: must be above 0, or train.folds at least 2, to choose among %d"
                  .formatted(all.size())
              + " candidates, found 0");
    }
    List<Tried> line = inPaths();
    if (settings.halving()) {
      line = new Halving(folds, this, metric, settings.smallestSample()).of(line);
    }
    for (Tried tried : line) {
      if (isAllowed(tried, folds.count())) {
        tryOnFolds(tried);
      }
    }
    return all;
  }

  SearchReport report() {
    String held = folds.held().name().toLowerCase(Locale.ROOT);
    return new SearchReport(held, budget.fits(), resumed, budget.seconds(), stopped);
  }

  /** Neighbours of the same kind from the simplest on, the one with the strongest penalty. */
  private List<Tried> inPaths() {
    Comparator<Tried> simplest =
        Comparator.comparing(tried -> tried.algorithm().complexity(), Selection::compare);
    List<Tried> line = new ArrayList<>();
    List<Tried> path = new ArrayList<>();
    for (Tried tried : all) {
      if (!path.isEmpty() && !path.get(0).settings().type().equals(tried.settings().type())) {
        path.sort(simplest);
        line.addAll(path);
        path.clear();
      }
      path.add(tried);
    }
    path.sort(simplest);
    line.addAll(path);
    return line;
  }

  /** Whether there are fits and time left for it; the first one is always tried. */
  boolean isAllowed(Tried tried, int fits) {
    String refusal = budget.fits() == 0 ? null : budget.refusal(fits);
    if (refusal != null) {
      tried.leave(refusal);
      stopped = stopped == null ? refusal : stopped;
    }
    return refusal == null;
  }

  private void tryOnFolds(Tried tried) {
    for (int fold = 0; fold < folds.count() && !tried.isOver(); fold++) {
      Fitted start = fold == 0 ? near.get(tried.settings().type()) : tried.near();
      String name = "candidate-%d-fold-%d".formatted(tried.number(), fold);
      tried.add(fit(tried, name, folds.fitted(fold), folds.heldOut(fold), start, figure(fold)));
      if (settings.earlyStop() && fold == 0) {
        leaveIfHopeless(tried);
      }
    }
    if (!tried.isOver()) {
      near.put(tried.settings().type(), tried.near());
      best = best == null || isBetter(tried) ? tried : best;
    }
  }

  /** Fits and judges, unless an interrupted search had done it. */
  FoldFit fit(
      Tried tried,
      String name,
      EncodedRows rows,
      EncodedRows heldOut,
      Fitted start,
      Fitting.Figure figure) {
    FoldFit found = notes.find(name).orElse(null);
    boolean compares = all.size() * folds.count() > 1;
    boolean rough = compares && folds.refits(settings.refit());
    Algorithm algorithm = rough ? tried.algorithm().rough() : tried.algorithm();
    FoldFit fit =
        found == null
            ? fitting.fit(tried.settings(), algorithm, rows, heldOut, figure, start)
            : found;
    if (found == null && compares) {
      notes.keep(name, fit);
    }
    budget.spend(fit.seconds());
    resumed += found == null ? 0 : 1;
    tell(tried, name, fit);
    return fit;
  }

  private void tell(Tried tried, String name, FoldFit fit) {
    String candidate =
        "Candidate %d of %d (%s), %s"
            .formatted(tried.number() + 1, all.size(), tried.settings().type(), name);
    if (fit.isFitted()) {
      LOG.info("{}: {} {} in {} s", candidate, metric.key(), fit.score(), fit.seconds());
    } else {
      LOG.warn("{}, failed: {}", candidate, fit.failure());
    }
  }

  private boolean isBetter(Tried tried) {
    Double found = tried.trial().metric();
    Double before = best.trial().metric();
    return found != null && (before == null || metric.gain(before, found) > 0);
  }

  /** Only the first fold tells by itself whether a candidate is hopeless. */
  private static Fitting.Figure figure(int fold) {
    return fold == 0 ? Fitting.Figure.SCORE_AND_ERROR : Fitting.Figure.SCORE;
  }

  private void leaveIfHopeless(Tried tried) {
    FoldFit own = tried.fits().get(0);
    if (best == null || own.score() == null || folds.count() == 1) {
      return;
    }
    FoldFit other = best.fits().get(0);
    boolean isKnown = other.score() != null && other.error() != null;
    if (isKnown && metric.gain(own.score(), other.score()) > HOPELESS * other.error()) {
      tried.leave(
          "far behind on fold 1: %s %.4g, where the best has %.4g"
              .formatted(metric.key(), own.score(), other.score()));
    }
  }
}
