package leat.train;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Encoded rows kept as primitive arrays, one block for each partition, for many passes. */
final class EncodedRows implements AutoCloseable {
  private final JavaRDD<EncodedBlock> blocks;
  private final Design design;
  private final Extent extent;

  private EncodedRows(JavaRDD<EncodedBlock> blocks, Design design) {
    this.blocks = blocks;
    this.design = design;
    this.extent = blocks.map(block -> Extent.of(block, design)).reduce(Extent::and);
  }

  /**
   * Loads rows of {@code _label, _weight, f0, f1, ...}.
   *
   * @param isCode whether each feature is a code
   */
  static EncodedRows load(Dataset<Row> rows, boolean[] isCode, Design design) {
    JavaRDD<EncodedBlock> blocks =
        rows.javaRDD().mapPartitions(part -> List.of(block(part, isCode, design)).iterator());
    return new EncodedRows(blocks.persist(StorageLevel.MEMORY_AND_DISK()), design);
  }

  private static EncodedBlock block(Iterator<Row> rows, boolean[] isCode, Design design) {
    EncodedBlockBuilder builder = new EncodedBlockBuilder(isCode, design);
    rows.forEachRemaining(builder::add);
    return builder.build();
  }

  Design design() {
    return design;
  }

  Extent extent() {
    return extent;
  }

  /** Adds up what the function gives for each block; the same in any order, as integers are. */
  long[] sum(Function<EncodedBlock, long[]> function) {
    return blocks.map(function).reduce(EncodedRows::add);
  }

  private static long[] add(long[] left, long[] right) {
    for (int i = 0; i < left.length; i++) {
      left[i] += right[i];
    }
    return left;
  }

  @Override
  public void close() {
    blocks.unpersist(false);
  }
}
