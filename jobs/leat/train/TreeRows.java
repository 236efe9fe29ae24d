package leat.train;

import java.util.List;
import leat.LeatException;
import leat.config.ClassWeights;
import leat.train.trees.CodeBlock;
import leat.train.trees.LocalRows;
import leat.train.trees.RowSource;
import leat.train.trees.Totals;

/**
 * Encoded rows as trees take them.
 *
 * @param source of the byte codes
 * @param totals of the rows
 * @param plan by which they were made
 * @param encoding of the rows' features
 */
record TreeRows(RowSource source, Totals totals, CodePlan plan, TreeEncoding encoding) {

  static TreeRows of(EncodedRows rows, int bins, ClassWeights kind) {
    double[] classWeights = LogisticFit.classWeights(rows.extent(), kind);
    ClassCounts counts = ClassCounts.of(rows, classWeights);
    long[] sums = rows.sum(counts::sums);
    CodePlan plan = CodePlan.of(rows, counts, sums, bins);
    Totals totals =
        new Totals(rows.extent().rows(), largest(rows, classWeights), counts.classes(sums));
    List<CodeBlock> blocks = rows.map(plan::block).collect();
    return new TreeRows(
        new LocalRows(blocks), totals, plan, new TreeEncoding(rows.encoding(), plan));
  }

  private static double largest(EncodedRows rows, double[] classWeights) {
    double largest = 0;
    for (int k = 0; k < classWeights.length; k++) {
      if (rows.extent().classRows()[k] == 0) {
        throw LeatException.dataRefused(
            "Cannot train trees: no training row has class " + k + " of " + classWeights.length);
      }
      largest = Math.max(largest, classWeights[k]);
    }
    return largest * rows.extent().maxWeight();
  }

  int[] codes() {
    return plan.codes();
  }
}
