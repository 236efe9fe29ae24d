package leat.train.trees;

/**
 * The logistic loss, softmax for more than two classes.
 *
 * @param outputs 1 for two classes, one for each of more
 * @param priors the margin of each output before the first tree
 * @param scales of derivatives
 * @param lossScale factor of losses
 * @param heldOut share of the rows that trees do not grow on
 * @param seed of the hash that chooses them
 */
record LogLoss(
    int outputs, double[] priors, Scales scales, double lossScale, double heldOut, long seed)
    implements Objective {
  /** Losses are cut off there. */
  private static final int MOST_LOSS_BITS = 10;

  private static final int MOST_BITS = 40;

  static LogLoss of(Totals totals, double heldOut, long seed) {
    double[] priors = priors(totals.classWeights());
    double max = totals.maxWeight();
    // p (1 - p) is at most a quarter.
    Scales scales = Scales.of(totals.rows(), max, max / 4);
    int countBits = Long.SIZE - Long.numberOfLeadingZeros(totals.rows());
    int bits = Math.min(MOST_BITS, Long.SIZE - 2 - countBits - MOST_LOSS_BITS);
    double lossScale = Math.scalb(1.0, bits - Math.getExponent(max) - 1);
    return new LogLoss(priors.length, priors, scales, lossScale, heldOut, seed);
  }

  private static double[] priors(double[] classWeights) {
    if (classWeights.length == 2) {
      return new double[] {Math.log(classWeights[1] / classWeights[0])};
    }
    double[] logs = new double[classWeights.length];
    double mean = 0;
    for (int k = 0; k < logs.length; k++) {
      logs[k] = Math.log(classWeights[k]);
      mean += logs[k] / logs.length;
    }
    for (int k = 0; k < logs.length; k++) {
      logs[k] -= mean;
    }
    return logs;
  }

  @Override
  public RowTargets targets(CodeBlock block) {
    return new BoostedRows(block, this);
  }

  boolean isHeldOut(CodeBlock block, int row) {
    return heldOut > 0 && Hash.share(Hash.mixed(block.hashes()[row] ^ seed)) < heldOut;
  }

  /** A row's loss times its weight, in fixed point. */
  long rounded(double loss, double weight) {
    return Math.round(Math.min(loss, 1 << MOST_LOSS_BITS) * weight * lossScale);
  }
}
