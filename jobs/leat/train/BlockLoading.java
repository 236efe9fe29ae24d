package leat.train;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import leat.model.Encoding;
import leat.table.Columns;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Encoded rows to blocks of pieces, on the driver where they take little of its memory.
 *
 * @param encoding that made the rows
 * @param design of the blocks
 * @param division into pieces
 */
record BlockLoading(Encoding encoding, Design design, Division division) {
  /** Share of the driver's heap that rows may take there, one in so many bytes. */
  private static final int SHARE = 8;

  /** Spark takes no results above {@code spark.driver.maxResultSize}, which is 1 GiB. */
  private static final long MOST_BYTES = 256L << 20;

  /** Fewest rows of a block on the driver. */
  private static final int LOCAL_ROWS = 1024;

  /** Blocks for each core, so that all have some until the end of a pass. */
  private static final int BLOCKS_OF_A_CORE = 2;

  /**
   * Loads rows.
   *
   * @param atMost upper bound of their number
   */
  Blocks<EncodedBlock[]> load(Dataset<Row> rows, long atMost) {
    long most = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE);
    int features = encoding.features().size();
    Design own = design;
    Division by = division;
    if (atMost <= most / bytes()) {
      int blocksWanted = BLOCKS_OF_A_CORE * Runtime.getRuntime().availableProcessors();
      int size = Math.max(LOCAL_ROWS, (int) (atMost / blocksWanted) + 1);
      List<EncodedBlock[]> blocks =
          rows.javaRDD()
              .mapPartitions(part -> blocks(part, features, own, by, size).iterator())
              .collect();
      return new LocalBlocks<>(blocks);
    }
    JavaRDD<EncodedBlock[]> blocks =
        rows.javaRDD()
            .mapPartitions(part -> blocks(part, features, own, by, Integer.MAX_VALUE).iterator());
    return new ClusterBlocks<>(blocks);
  }

  /** Of a row. */
  private long bytes() {
    int codes = design.codeOffsets().length;
    int numbers = encoding.features().size() - codes;
    return Integer.BYTES * (codes + 1L) + Double.BYTES * (numbers + 2L) + 1;
  }

  private static List<EncodedBlock[]> blocks(
      Iterator<Row> rows, int count, Design design, Division division, int most) {
    List<EncodedBlock[]> blocks = new ArrayList<>();
    double[] features = new double[count];
    do {
      EncodedBlockBuilder[] builders = new EncodedBlockBuilder[division.pieces()];
      for (int piece = 0; piece < builders.length; piece++) {
        builders[piece] = new EncodedBlockBuilder(design);
      }
      for (int i = 0; i < most && rows.hasNext(); i++) {
        add(rows.next(), features, builders, division);
      }
      blocks.add(built(builders));
    } while (rows.hasNext());
    return blocks;
  }

  private static void add(
      Row row, double[] features, EncodedBlockBuilder[] builders, Division division) {
    for (int f = 0; f < features.length; f++) {
      features[f] = ((Number) row.get(Columns.BEFORE_FEATURES + f)).doubleValue();
    }
    int part = row.getInt(0);
    long hash = row.getLong(1);
    builders[division.piece(part, hash)].add(part, hash, row.getInt(2), row.getDouble(3), features);
  }

  private static EncodedBlock[] built(EncodedBlockBuilder[] builders) {
    EncodedBlock[] pieces = new EncodedBlock[builders.length];
    for (int piece = 0; piece < pieces.length; piece++) {
      pieces[piece] = builders[piece].build();
    }
    return pieces;
  }
}
