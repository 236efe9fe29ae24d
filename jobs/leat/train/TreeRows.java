package leat.train;

import leat.LeatException;
import leat.config.ClassWeights;
import leat.train.trees.CodeBlock;
import leat.train.trees.LocalRows;
import leat.train.trees.RowSource;
import leat.train.trees.SparkRows;
import leat.train.trees.Totals;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/**
 * Encoded rows as trees take them.
 *
 * @param source of the byte codes
 * @param totals of the rows
 * @param plan by which they were made
 * @param encoding of the rows' features
 */
record TreeRows(RowSource source, Totals totals, CodePlan plan, TreeEncoding encoding)
    implements AutoCloseable {
  private static final long MOST_BYTES = 512L << 20;

  /** Label, weight, hash, and per row what changes from tree to tree. */
  private static final int BYTES_BESIDE_CODES = 20 + 32;

  /**
   * Learns the codes and codes the rows.
   *
   * @param bins most codes of a feature
   * @param minRows of a leaf
   * @throws LeatException when there are too few rows, or none of a class
   */
  static TreeRows of(EncodedRows rows, int bins, int minRows, ClassWeights kind) {
    if (rows.extent().rows() < 2L * minRows) {
      throw LeatException.dataRefused(
          "Cannot train trees: with min-rows = %d they need at least %d training rows, found %d"
              .formatted(minRows, 2L * minRows, rows.extent().rows()));
    }
    double[] classWeights = ClassFactors.of(rows.extent(), kind);
    ClassCounts counts = ClassCounts.of(rows, classWeights);
    long[] sums = rows.sum(counts::sums);
    CodePlan plan = CodePlan.of(rows, counts, sums, bins);
    Totals totals =
        new Totals(rows.extent().rows(), largest(rows, classWeights), counts.classes(sums));
    RowSource source = source(rows, plan, driverBytes());
    return new TreeRows(source, totals, plan, new TreeEncoding(rows.encoding(), plan));
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

  /** Memory of the driver that trees may take. */
  private static long driverBytes() {
    return Math.min(Runtime.getRuntime().maxMemory() / 8, MOST_BYTES);
  }

  /** In the driver's memory where it is enough: a Spark job takes as long as many thousand rows. */
  static RowSource source(EncodedRows rows, CodePlan plan, long driverBytes) {
    long width = plan.features().length + BYTES_BESIDE_CODES;
    if (rows.extent().rows() * width <= driverBytes) {
      return LocalRows.of(rows.each(plan::block));
    }
    JavaRDD<CodeBlock> blocks = rows.map(plan::block);
    return new SparkRows(blocks.persist(StorageLevel.MEMORY_AND_DISK()));
  }

  @Override
  public void close() {
    source.close();
  }

  int[] codes() {
    return plan.codes();
  }
}
