package leat.train.trees;

import java.util.Arrays;
import java.util.List;

/** Margins of a block's rows after the trees so far, and what the next trees are to correct. */
final class BoostedRows implements RowTargets {
  private final CodeBlock block;
  private final LogLoss loss;
  private final double[][] margins;
  private final long[][] gradients;
  private final long[][] packed;
  private final int[] grownOn;
  private final int[] measuredOn;
  private int applied = -1;
  private int output;

  BoostedRows(CodeBlock block, LogLoss loss) {
    this.block = block;
    this.loss = loss;
    this.margins = new double[loss.outputs()][block.rows()];
    this.gradients = new long[loss.outputs()][block.rows()];
    this.packed = new long[loss.outputs()][block.rows()];
    this.grownOn = rows(false);
    int[] heldOut = rows(true);
    this.measuredOn = loss.heldOut() > 0 ? heldOut : grownOn;
    for (int k = 0; k < margins.length; k++) {
      Arrays.fill(margins[k], loss.priors()[k]);
    }
  }

  private int[] rows(boolean heldOut) {
    int[] rows = new int[block.rows()];
    int count = 0;
    for (int row = 0; row < block.rows(); row++) {
      if (loss.isHeldOut(block, row) == heldOut) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** All trees of a round, one for each output, correct the margins before the round. */
  @Override
  public int begin(int tree, List<GrownTree> finished, int[] order) {
    output = tree % loss.outputs();
    int round = tree - output;
    if (applied < round) {
      for (int t = Math.max(0, applied); t < round; t++) {
        apply(finished.get(t), margins[t % loss.outputs()]);
      }
      applied = round;
      differentiate();
    }
    System.arraycopy(grownOn, 0, order, 0, grownOn.length);
    return grownOn.length;
  }

  private void apply(GrownTree tree, double[] ofOutput) {
    for (int row = 0; row < block.rows(); row++) {
      ofOutput[row] += tree.values()[tree.leaf(block.codes(), row * block.features())];
    }
  }

  private void differentiate() {
    if (margins.length == 1) {
      for (int row : grownOn) {
        derive(row, 0, probability(margins[0][row]), block.labels()[row]);
      }
      return;
    }
    double[] p = new double[margins.length];
    for (int row : grownOn) {
      softmax(row, p);
      for (int k = 0; k < p.length; k++) {
        derive(row, k, p[k], block.labels()[row] == k ? 1 : 0);
      }
    }
  }

  private void derive(int row, int k, double p, int target) {
    double weight = block.weights()[row];
    gradients[k][row] = Math.round(weight * (p - target) * loss.scales().gradient());
    packed[k][row] = loss.scales().packed(weight * p * (1 - p));
  }

  private static double probability(double margin) {
    double e = Math.exp(-Math.abs(margin));
    return margin >= 0 ? 1 / (1 + e) : e / (1 + e);
  }

  private double softmax(int row, double[] p) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double[] ofOutput : margins) {
      largest = Math.max(largest, ofOutput[row]);
    }
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.exp(margins[k][row] - largest);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return largest + Math.log(sum);
  }

  @Override
  public long[] gradients() {
    return gradients[output];
  }

  @Override
  public long[] packed() {
    return packed[output];
  }

  @Override
  public long loss() {
    long sum = 0;
    double[] p = new double[margins.length];
    for (int row : measuredOn) {
      int label = block.labels()[row];
      double lost =
          margins.length == 1 ? binary(row, label) : softmax(row, p) - margins[label][row];
      sum += loss.rounded(lost, block.weights()[row]);
    }
    return sum;
  }

  private double binary(int row, int label) {
    double margin = margins[0][row];
    return Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(margin, 0) - label * margin;
  }
}
