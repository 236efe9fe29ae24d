package leat.train;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leat.LeatException;
import leat.config.SearchSettings.Selecting;
import leat.metrics.Metric;

/** Chooses among trials. */
final class Selection {
  private Selection() {}

  /**
   * The index of the selected trial; the first of equals.
   *
   * @throws LeatException when all failed
   */
  static int of(List<Trial> trials, Metric metric, Selecting rule) {
    int[] done =
        IntStream.range(0, trials.size())
            .filter(i -> trials.get(i).status() == Trial.Status.DONE)
            .toArray();
    if (done.length == 0) {
      throw LeatException.dataRefused(allFailed(trials));
    }
    int best = done[0];
    for (int i : done) {
      best = isBetter(trials.get(i).metric(), trials.get(best).metric(), metric) ? i : best;
    }
    Double error = trials.get(best).standardError();
    if (rule == Selecting.BEST || error == null) {
      return best;
    }
    double bound = trials.get(best).metric();
    return IntStream.of(done)
        .filter(i -> trials.get(i).metric() != null)
        .filter(i -> metric.gain(trials.get(i).metric(), bound) <= error)
        .boxed()
        .min(Comparator.comparing(i -> complexity(trials.get(i)), Selection::compare))
        .orElse(best);
  }

  private static boolean isBetter(Double found, Double best, Metric metric) {
    return found != null && (best == null || metric.gain(best, found) > 0);
  }

  private static List<Double> complexity(Trial trial) {
    return Algorithms.of(trial.settings()).complexity();
  }

  /** Compares figure by figure; of equal ones the shorter list is first. */
  static int compare(List<Double> left, List<Double> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static String allFailed(List<Trial> trials) {
    StringBuilder message = new StringBuilder("Cannot train: every candidate failed.");
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      message.append(" %d (%s): %s.".formatted(i + 1, trial.algorithm(), trial.reason()));
    }
    return message.toString();
  }
}
