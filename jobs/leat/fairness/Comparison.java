package leat.fairness;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Differences between groups, and as they would have been with other rows of the same kind.
 *
 * @param groups those that are compared
 * @param draws how many each has
 */
record Comparison(List<GroupDraws> groups, int draws) {
  /** Highest minus lowest rate. */
  Estimate difference(Rate rate) {
    return estimate(rate, Spread::difference);
  }

  /** Lowest by highest rate. */
  Estimate ratio(Rate rate) {
    return estimate(rate, Spread::ratio);
  }

  /** The larger of the differences of two rates. */
  Estimate largerDifference(Rate one, Rate other) {
    if (difference(one) == null || difference(other) == null) {
      return null;
    }
    return estimate(
        Math.max(spread(one).difference(), spread(other).difference()),
        draw -> Math.max(drawn(one, draw).difference(), drawn(other, draw).difference()));
  }

  private Estimate estimate(Rate rate, ToDoubleFunction<Spread> figure) {
    return having(rate).size() < 2
        ? null
        : estimate(
            figure.applyAsDouble(spread(rate)), draw -> figure.applyAsDouble(drawn(rate, draw)));
  }

  private Estimate estimate(double value, IntToDoubleFunction drawn) {
    return Estimate.between(value, IntStream.range(0, draws).mapToDouble(drawn).toArray());
  }

  private List<GroupDraws> having(Rate rate) {
    return groups.stream().filter(group -> !Double.isNaN(group.value(rate))).toList();
  }

  private Spread spread(Rate rate) {
    return Spread.of(having(rate).stream().mapToDouble(group -> group.value(rate)));
  }

  private Spread drawn(Rate rate, int draw) {
    return Spread.of(having(rate).stream().mapToDouble(group -> group.drawn(rate, draw)));
  }
}
