package leat.train.trees;

/**
 * Adds rows to a histogram. This is where training spends its time.
 *
 * <p>Row by row, so that a row's codes and derivatives are read once, in one or two cache lines.
 */
final class HistogramKernel {
  private final byte[] codes;
  private final int width;
  private final long[] gradients;
  private final long[] packed;
  private final int outputs;
  private final int[] features;
  private final int[] starts;

  HistogramKernel(CodeBlock block, RowTargets targets, Layout layout, int[] features) {
    this.codes = block.codes();
    this.width = block.features();
    this.gradients = targets.gradients();
    this.packed = targets.packed();
    this.outputs = layout.outputs();
    this.features = features;
    this.starts = layout.starts(features);
  }

  /** Adds the rows at some places of the order to the histogram that starts there. */
  void add(int[] order, int from, int to, long[] sums, int start) {
    if (outputs > 1) {
      addClasses(order, from, to, sums, start);
      return;
    }
    int[] at = new int[starts.length];
    for (int f = 0; f < at.length; f++) {
      at[f] = start + starts[f];
    }
    for (int i = from; i < to; i++) {
      int row = order[i];
      addRow(row * width, gradients[row], packed[row], at, sums);
    }
  }

  private void addRow(int base, long gradient, long second, int[] at, long[] sums) {
    for (int f = 0; f < at.length; f++) {
      int slot = at[f] + 2 * (codes[base + features[f]] & 0xFF);
      sums[slot] += gradient;
      sums[slot + 1] += second;
    }
  }

  private void addClasses(int[] order, int from, int to, long[] sums, int start) {
    for (int i = from; i < to; i++) {
      int row = order[i];
      for (int f = 0; f < features.length; f++) {
        int code = codes[row * width + features[f]] & 0xFF;
        int slot = start + starts[f] + code * (outputs + 1);
        for (int k = 0; k < outputs; k++) {
          sums[slot + k] += gradients[row * outputs + k];
        }
        sums[slot + outputs] += packed[row];
      }
    }
  }
}
