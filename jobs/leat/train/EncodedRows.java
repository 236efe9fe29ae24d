package leat.train;

import java.util.Iterator;
import java.util.List;
import leat.model.Encoding;
import leat.model.RowEncoder;
import leat.table.Columns;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Encoded rows kept as primitive arrays, one block for each partition, for many passes. */
final class EncodedRows implements AutoCloseable {
  private final JavaRDD<EncodedBlock> blocks;
  private final Encoding encoding;
  private final Design design;
  private final Extent extent;

  private EncodedRows(JavaRDD<EncodedBlock> blocks, Encoding encoding, Design design) {
    this.blocks = blocks.persist(StorageLevel.MEMORY_AND_DISK());
    this.encoding = encoding;
    this.design = design;
    this.extent = this.blocks.map(block -> Extent.of(block, design)).reduce(Extent::and);
  }

  /**
   * Loads rows.
   *
   * @param rows as {@link Columns#encoded} selects them
   * @param encoding that made them
   * @param classes number of label classes, at least 2
   */
  static EncodedRows load(Dataset<Row> rows, Encoding encoding, int classes) {
    Design design = Design.of(encoding, classes);
    int features = encoding.features().size();
    JavaRDD<EncodedBlock> blocks =
        rows.javaRDD().mapPartitions(part -> List.of(block(part, features, design)).iterator());
    return new EncodedRows(blocks, encoding, design);
  }

  private static EncodedBlock block(Iterator<Row> rows, int count, Design design) {
    EncodedBlockBuilder builder = new EncodedBlockBuilder(design);
    double[] features = new double[count];
    while (rows.hasNext()) {
      Row row = rows.next();
      for (int f = 0; f < count; f++) {
        features[f] = ((Number) row.get(Columns.BEFORE_FEATURES + f)).doubleValue();
      }
      builder.add(row.getInt(0), row.getLong(1), row.getInt(2), row.getDouble(3), features);
    }
    return builder.build();
  }

  /** Those of the rows that the filter takes, kept as well. */
  EncodedRows where(RowFilter filter) {
    Design own = design;
    return new EncodedRows(blocks.map(block -> filtered(block, own, filter)), encoding, design);
  }

  private static EncodedBlock filtered(EncodedBlock block, Design design, RowFilter filter) {
    EncodedBlockBuilder builder = new EncodedBlockBuilder(design);
    double[] features = new double[design.isCode().length];
    for (int row = 0; row < block.rows(); row++) {
      if (filter.takes(block.parts()[row], block.hashes()[row])) {
        block.features(row, design, features);
        builder.add(block, row, features);
      }
    }
    return builder.build();
  }

  /**
   * The same rows with other features, kept as well.
   *
   * @param other an encoding that builds on this one
   */
  EncodedRows derived(Encoding other) {
    Design from = design;
    Design to = Design.of(other, design.classes());
    RowEncoder encoder = other.compileOver(encoding);
    return new EncodedRows(blocks.map(block -> derived(block, from, to, encoder)), other, to);
  }

  private static EncodedBlock derived(
      EncodedBlock block, Design from, Design to, RowEncoder encoder) {
    EncodedBlockBuilder builder = new EncodedBlockBuilder(to);
    double[] base = new double[from.isCode().length];
    double[] features = new double[to.isCode().length];
    for (int row = 0; row < block.rows(); row++) {
      block.features(row, from, base);
      encoder.encodeFeatures(base, features);
      builder.add(block, row, features);
    }
    return builder.build();
  }

  Encoding encoding() {
    return encoding;
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
