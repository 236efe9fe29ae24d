package leat.calibration;

import leat.config.DecisionSettings;

/** Finds the best threshold between the distinct scores of rows. */
final class ThresholdSearch {
  private final DecisionSettings settings;
  private final double[] scores;

  /**
   * A search.
   *
   * @param scores distinct, ascending
   */
  ThresholdSearch(DecisionSettings settings, double[] scores) {
    this.settings = settings;
    this.scores = scores;
  }

  /**
   * A threshold, and whether what was asked for is kept there.
   *
   * @param threshold 0 to 1
   * @param isReached true where nothing but the best was asked for
   */
  record Found(double threshold, boolean isReached) {}

  /** The best one for these weights by score; of equally good ones the highest. */
  Found best(double[] positives, double[] negatives) {
    double positive = sum(positives);
    double negative = sum(negatives);
    double truePositives = 0;
    double falsePositives = 0;
    double bestGain = gain(0, 0, positive, negative);
    int best = scores.length;
    for (int group = scores.length - 1; group >= 0; group--) {
      truePositives += positives[group];
      falsePositives += negatives[group];
      double gain = gain(truePositives, falsePositives, positive, negative);
      if (gain > bestGain) {
        bestGain = gain;
        best = group;
      }
    }
    return new Found(below(best), bestGain >= 0);
  }

  /** Half way to the next lower score; above the highest nothing is decided positive. */
  private double below(int group) {
    if (group == scores.length) {
      return 1;
    }
    double lower = group == 0 ? 0 : scores[group - 1];
    return lower + (scores[group] - lower) / 2;
  }

  /** What is to be highest; below 0 where a floor or capacity is not kept. */
  private double gain(double tp, double fp, double positive, double negative) {
    double decided = tp + fp;
    double precision = decided > 0 ? tp / decided : 0;
    double recall = positive > 0 ? tp / positive : 0;
    return switch (settings.rule()) {
      case F1 -> 2 * tp / (decided + positive);
      case YOUDEN -> recall - (negative > 0 ? fp / negative : 0);
      case COST -> saved(tp, fp, positive, negative);
      case PRECISION -> kept(precision, settings.floor(), recall);
      case RECALL -> kept(recall, settings.floor(), precision);
      case CAPACITY -> kept(settings.capacity(), decided / (positive + negative), recall);
      case FIXED -> 0;
    };
  }

  /** How much of the greatest cost is saved, 0 to 1. */
  private double saved(double tp, double fp, double positive, double negative) {
    double greatest =
        settings.falsePositiveCost() * negative + settings.falseNegativeCost() * positive;
    double cost =
        settings.falsePositiveCost() * fp + settings.falseNegativeCost() * (positive - tp);
    return greatest > 0 ? 1 - cost / greatest : 0;
  }

  /** The gain where a bound is kept; else how far it is missed, below 0. */
  private static double kept(double found, double bound, double gain) {
    return found >= bound ? gain : found - bound - Double.MIN_NORMAL;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
