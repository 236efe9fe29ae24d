package leat.train.trees;

import java.util.List;

/** How often each row of a block is in the sample of a tree, and of which class it is. */
final class DrawnRows implements RowTargets {
  private final CodeBlock block;
  private final Votes votes;
  private final long[] gradients;
  private final long[] packed;

  DrawnRows(CodeBlock block, Votes votes) {
    this.block = block;
    this.votes = votes;
    this.gradients = new long[block.rows() * votes.outputs()];
    this.packed = new long[block.rows()];
  }

  @Override
  public int begin(int tree, List<GrownTree> finished, int[] order) {
    int count = 0;
    for (int row = 0; row < block.rows(); row++) {
      int times = votes.times(tree, block.contentHash(row));
      if (times > 0) {
        order[count++] = row;
        draw(row, times * block.weights()[row]);
      }
    }
    return count;
  }

  private void draw(int row, double weight) {
    long rounded = Math.round(weight * votes.scales().gradient());
    packed[row] = votes.scales().packed(weight);
    if (votes.outputs() == 1) {
      gradients[row] = block.labels()[row] == 1 ? rounded : 0;
    } else {
      for (int k = 0; k < votes.outputs(); k++) {
        gradients[row * votes.outputs() + k] = block.labels()[row] == k ? rounded : 0;
      }
    }
  }

  @Override
  public long[] gradients() {
    return gradients;
  }

  @Override
  public long[] packed() {
    return packed;
  }

  /** Trees of a forest do not correct each other. */
  @Override
  public long loss() {
    return 0;
  }
}
