package leat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import leat.model.Encoding;
import leat.model.RowEncoder;
import leat.train.trees.HeapIsFull;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Encoded rows kept as primitive arrays for many passes: some pieces of blocks.
 *
 * <p>Pieces are folds or parts of the split; {@link #pieces} takes some of them without a copy.
 */
final class EncodedRows implements AutoCloseable {
  private final Blocks<EncodedBlock[]> blocks;
  private final Encoding encoding;
  private final Design design;
  private final Extent[] extents;
  private final int[] chosen;
  private final Extent extent;

  private EncodedRows(
      Blocks<EncodedBlock[]> blocks, Encoding encoding, Design design, Extent[] extents) {
    this(blocks, encoding, design, extents, IntStream.range(0, extents.length).toArray());
  }

  private EncodedRows(
      Blocks<EncodedBlock[]> blocks,
      Encoding encoding,
      Design design,
      Extent[] extents,
      int[] chosen) {
    this.blocks = blocks;
    this.encoding = encoding;
    this.design = design;
    this.extents = extents;
    this.chosen = chosen;
    this.extent = Arrays.stream(chosen).mapToObj(i -> extents[i]).reduce(Extent::and).orElseThrow();
  }

  /**
   * Loads rows into one piece, on the cluster.
   *
   * @param rows as {@link leat.table.Columns#encoded} selects them
   * @param encoding that made them
   * @param classes number of label classes, at least 2
   */
  static EncodedRows load(Dataset<Row> rows, Encoding encoding, int classes) {
    return load(rows, encoding, classes, Division.NONE, Long.MAX_VALUE);
  }

  /**
   * Loads rows.
   *
   * @param atMost upper bound of their number; where they are few they are kept on the driver
   */
  static EncodedRows load(
      Dataset<Row> rows, Encoding encoding, int classes, Division division, long atMost) {
    Design design = Design.of(encoding, classes);
    Blocks<EncodedBlock[]> blocks = new BlockLoading(encoding, design, division).load(rows, atMost);
    return of(blocks, encoding, design);
  }

  private static EncodedRows of(Blocks<EncodedBlock[]> blocks, Encoding encoding, Design design) {
    Extent[] extents = blocks.reduce(pieces -> extents(pieces, design), EncodedRows::and);
    return new EncodedRows(blocks, encoding, design, extents);
  }

  private static Extent[] extents(EncodedBlock[] pieces, Design design) {
    return Arrays.stream(pieces).map(p -> Extent.of(p, design)).toArray(Extent[]::new);
  }

  private static Extent[] and(Extent[] left, Extent[] right) {
    return IntStream.range(0, left.length)
        .mapToObj(i -> left[i].and(right[i]))
        .toArray(Extent[]::new);
  }

  /** Some of the pieces, by their numbers from 0; to be closed with these rows, not alone. */
  EncodedRows pieces(int... numbers) {
    int[] own = Arrays.stream(numbers).map(number -> chosen[number]).toArray();
    return new EncodedRows(blocks, encoding, design, extents, own);
  }

  /** All but one of the pieces, as {@link #pieces}. */
  EncodedRows without(int number) {
    return pieces(IntStream.range(0, chosen.length).filter(i -> i != number).toArray());
  }

  /** How many pieces there are. */
  int pieces() {
    return chosen.length;
  }

  /** Those of the rows that the filter takes, kept as well, in one piece. */
  EncodedRows where(RowFilter filter) {
    Design own = design;
    return of(made(pieces -> filtered(pieces, own, filter)), encoding, own);
  }

  private static EncodedBlock filtered(EncodedBlock[] pieces, Design design, RowFilter filter) {
    EncodedBlockBuilder builder = new EncodedBlockBuilder(design);
    double[] features = new double[design.kinds().length];
    for (EncodedBlock block : pieces) {
      for (int row = 0; row < block.rows(); row++) {
        if (filter.takes(block.parts()[row], block.hashes()[row])) {
          block.features(row, design, features);
          builder.add(block, row, features);
        }
      }
    }
    return builder.build();
  }

  /**
   * The same rows with other features, kept as well, in one piece.
   *
   * @param other an encoding that builds on this one
   */
  EncodedRows derived(Encoding other) {
    Design from = design;
    Design to = Design.of(other, design.classes());
    RowEncoder encoder = other.compileOver(encoding);
    return of(made(pieces -> derived(pieces, from, to, encoder)), other, to);
  }

  private static EncodedBlock derived(
      EncodedBlock[] pieces, Design from, Design to, RowEncoder encoder) {
    EncodedBlockBuilder builder = new EncodedBlockBuilder(to);
    double[] base = new double[from.kinds().length];
    double[] features = new double[to.kinds().length];
    for (EncodedBlock block : pieces) {
      for (int row = 0; row < block.rows(); row++) {
        block.features(row, from, base);
        encoder.encodeFeatures(base, features);
        builder.add(block, row, features);
      }
    }
    return builder.build();
  }

  /** What the function makes of the chosen pieces of each block. */
  private Blocks<EncodedBlock[]> made(Function<EncodedBlock[], EncodedBlock> function) {
    int[] own = chosen;
    return blocks.map(all -> new EncodedBlock[] {function.call(chosen(all, own))});
  }

  private static EncodedBlock[] chosen(EncodedBlock[] all, int[] numbers) {
    return Arrays.stream(numbers).mapToObj(i -> all[i]).toArray(EncodedBlock[]::new);
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

  /** Whether a pass takes no Spark job. */
  boolean isLocal() {
    return blocks.isLocal();
  }

  /** What the function gives for each block, on the cluster. */
  <T> JavaRDD<T> map(Function<EncodedBlock, T> function) {
    int[] own = chosen;
    Function<EncodedBlock, T> told = HeapIsFull.told(function);
    return blocks.rdd().flatMap(all -> each(all, own, told).iterator());
  }

  /** Adds up what the function gives for each block; the same in any order, as integers are. */
  long[] sum(Function<EncodedBlock, long[]> function) {
    int[] own = chosen;
    return blocks.reduce(
        all -> {
          long[] sums = function.call(all[own[0]]);
          for (int i = 1; i < own.length; i++) {
            add(sums, function.call(all[own[i]]));
          }
          return sums;
        },
        EncodedRows::add);
  }

  /** What the function gives for each block, in no order that means anything. */
  <T> List<T> each(Function<EncodedBlock, T> function) {
    int[] own = chosen;
    List<List<T>> found = blocks.each(all -> each(all, own, function));
    return found.stream().flatMap(List::stream).toList();
  }

  private static <T> List<T> each(
      EncodedBlock[] all, int[] chosen, Function<EncodedBlock, T> function) throws Exception {
    List<T> found = new ArrayList<>();
    for (int piece : chosen) {
      found.add(function.call(all[piece]));
    }
    return found;
  }

  private static long[] add(long[] left, long[] right) {
    for (int i = 0; i < left.length; i++) {
      left[i] += right[i];
    }
    return left;
  }

  @Override
  public void close() {
    blocks.close();
  }
}
