package leat.fairness;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The figures of one group, and as they would have been with other rows of the same kind.
 *
 * <p>A Bayesian bootstrap (D. B. Rubin, "The Bayesian bootstrap", 1981) weighs every row by a draw
 * from an exponential distribution; so n rows that are alike weigh together as much as one draw
 * from a gamma distribution of shape n. Rows of unequal weight count as as many equal ones as say
 * the same. For rates, half a row more of each outcome (H. Jeffreys' prior) keeps the interval of 0
 * of 20 from being nothing.
 */
final class GroupDraws {
  private static final int PARTS = 15;
  private static final double PRIOR = 0.5;

  private final GroupCounts counts;
  private final List<Tally> tallies;
  private final Outcomes outcomes;
  private final List<ScorePart> parts;
  private final double[][] rates;
  private final double[] meanScores;
  private final double[] errors;

  GroupDraws(GroupCounts counts, int draws, Gamma gamma) {
    this.counts = counts;
    tallies = counts.outcomes();
    outcomes = outcomes(tallies.stream().mapToDouble(Tally::weight).toArray());
    parts = counts.parts(PARTS);
    rates = new double[Rate.values().length][draws];
    meanScores = new double[draws];
    errors = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      drawRates(draw, gamma);
      drawScores(draw, gamma);
    }
  }

  private static Outcomes outcomes(double[] weights) {
    return new Outcomes(weights[0], weights[1], weights[2], weights[3]);
  }

  private void drawRates(int draw, Gamma gamma) {
    double one = tallies.stream().mapToDouble(Tally::squares).sum() / outcomes.weight();
    double[] weights =
        tallies.stream()
            .mapToDouble(tally -> weight(tally, gamma) + one * gamma.next(PRIOR))
            .toArray();
    for (Rate rate : Rate.values()) {
      rates[rate.ordinal()][draw] = rate.of(outcomes(weights));
    }
  }

  private static double weight(Tally tally, Gamma gamma) {
    return tally.effectiveWeight() * gamma.next(tally.effectiveRows());
  }

  private void drawScores(int draw, Gamma gamma) {
    double weight = 0;
    double scores = 0;
    double misses = 0;
    for (ScorePart part : parts) {
      double positives = weight(part.positives(), gamma);
      double negatives = weight(part.negatives(), gamma);
      double ofPart =
          positives * part.positives().meanScore() + negatives * part.negatives().meanScore();
      weight += positives + negatives;
      scores += ofPart;
      misses += Math.abs(positives - ofPart);
    }
    meanScores[draw] = scores / weight;
    errors[draw] = misses / weight;
  }

  /** The rate of the rows; NaN where it is not defined. */
  double value(Rate rate) {
    return rate.of(outcomes);
  }

  double drawn(Rate rate, int draw) {
    return rates[rate.ordinal()][draw];
  }

  GroupFairness figures(String value, String leftOut) {
    return new GroupFairness(
        value,
        counts.rows(),
        tallies.get(0).rows() + tallies.get(2).rows(),
        leftOut,
        estimate(Rate.SELECTION),
        estimate(Rate.TRUE_POSITIVE),
        estimate(Rate.FALSE_POSITIVE),
        estimate(Rate.PRECISION),
        estimate(Rate.POSITIVE),
        Estimate.between(scores() / outcomes.weight(), meanScores),
        Estimate.mirrored(error(), errors));
  }

  private Estimate estimate(Rate rate) {
    return Estimate.between(value(rate), rates[rate.ordinal()]);
  }

  private double scores() {
    return tallies.stream().mapToDouble(Tally::scores).sum();
  }

  private double error() {
    DoubleStream misses =
        parts.stream()
            .mapToDouble(
                part ->
                    Math.abs(
                        part.positives().weight()
                            - part.positives().scores()
                            - part.negatives().scores()));
    return misses.sum() / outcomes.weight();
  }
}
