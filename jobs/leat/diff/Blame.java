package leat.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says which columns make the difference between two models.
 *
 * <p>What a model says of a row is the sum of its columns' contributions and a base, exactly; so is
 * the difference of two models, as long as both add up margins, or both probabilities.
 */
final class Blame {
  private static final int REASONS = 3;

  private final ModelPair pair;
  private final List<String> columns;
  private final Side from;
  private final Side to;
  private final boolean comparable;

  private Blame(ModelPair pair, Contributor from, Contributor to) {
    this.pair = pair;
    this.columns = pair.read();
    this.from = new Side(from, pair.positions(pair.from()), columns);
    this.to = new Side(to, pair.positions(pair.to()), columns);
    this.comparable = from.space().equals(to.space());
  }

  /** Empty where one of the two models cannot be explained. */
  static Optional<Blame> of(ModelPair pair) {
    return Contributors.of(pair.from())
        .flatMap(from -> Contributors.of(pair.to()).map(to -> new Blame(pair, from, to)));
  }

  /** One model, and where its columns are among those of both. */
  private record Side(Contributor contributor, int[] positions, int[] among) {
    Side(Contributor contributor, int[] positions, List<String> columns) {
      this(
          contributor,
          positions,
          contributor.columns().stream().mapToInt(columns::indexOf).toArray());
    }

    double[] of(RowDiff row, int width) {
      double[] own = contributor.of(RowComparison.own(row.typed(), positions), row.outcome());
      double[] all = new double[width];
      for (int i = 0; i < own.length; i++) {
        all[among[i]] += own[i];
      }
      return all;
    }
  }

  /** Sums over rows. */
  private final class Sums {
    private final double[] absolute = new double[columns.size()];
    private final double[] before = new double[columns.size()];
    private final double[] after = new double[columns.size()];

    void add(RowDiff row) {
      double[] was = from.of(row, columns.size());
      double[] is = to.of(row, columns.size());
      for (int i = 0; i < was.length; i++) {
        absolute[i] += Math.abs(is[i] - was[i]);
        before[i] += Math.abs(was[i]);
        after[i] += Math.abs(is[i]);
      }
    }
  }

  PredictionDiff.Causes causes(DiffTally tally) {
    List<RowDiff> rows = tally.drawn.inOrder();
    List<RowDiff> changed = tally.changed.inOrder();
    Sums sums = new Sums();
    rows.forEach(sums::add);
    double[] shares = comparable ? shares(changed) : null;
    double allBefore = sum(sums.before);
    double allAfter = sum(sums.after);
    List<PredictionDiff.Cause> causes = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      causes.add(
          new PredictionDiff.Cause(
              columns.get(i),
              comparable && !rows.isEmpty() ? sums.absolute[i] / rows.size() : null,
              shares == null ? null : shares[i],
              share(sums.before[i], allBefore),
              share(sums.after[i], allAfter)));
    }
    causes.sort(Comparator.comparingDouble(Blame::size).reversed());
    return new PredictionDiff.Causes(
        comparable ? to.contributor.space() : null,
        rows.size(),
        changed.size(),
        comparable ? base() : null,
        List.copyOf(causes));
  }

  /** With more than two classes there is a base for each, and no one number. */
  private Double base() {
    return pair.classes() > 2 ? null : to.contributor.base(1) - from.contributor.base(1);
  }

  private static double size(PredictionDiff.Cause cause) {
    return cause.meanAbsolute() != null
        ? cause.meanAbsolute()
        : Math.abs(cause.weightTo() - cause.weightFrom());
  }

  /**
   * By column, its part of what moved rows to another decision: contributions count with the sign
   * of the row's whole move. They add up to 1 less the part of the base.
   */
  private double[] shares(List<RowDiff> changed) {
    double[] moved = new double[columns.size()];
    double all = 0;
    for (RowDiff row : changed) {
      double[] was = from.of(row, columns.size());
      double[] is = to.of(row, columns.size());
      double base = to.contributor.base(row.outcome()) - from.contributor.base(row.outcome());
      double whole = base + sum(is) - sum(was);
      for (int i = 0; i < moved.length; i++) {
        moved[i] += Math.signum(whole) * (is[i] - was[i]);
      }
      all += Math.abs(whole);
    }
    if (all == 0) {
      return null;
    }
    for (int i = 0; i < moved.length; i++) {
      moved[i] /= all;
    }
    return moved;
  }

  /** The columns whose contributions to a row differ most. */
  List<PredictionDiff.Reason> reasons(RowDiff row) {
    if (!comparable) {
      return List.of();
    }
    double[] was = from.of(row, columns.size());
    double[] is = to.of(row, columns.size());
    List<PredictionDiff.Reason> reasons = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      reasons.add(new PredictionDiff.Reason(columns.get(i), is[i] - was[i]));
    }
    reasons.sort(
        Comparator.comparingDouble((PredictionDiff.Reason r) -> Math.abs(r.change())).reversed());
    return List.copyOf(reasons.subList(0, Math.min(REASONS, reasons.size())));
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
