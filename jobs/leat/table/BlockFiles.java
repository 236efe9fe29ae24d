package leat.table;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.shiftleft;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Files whose reader does not tell a row's number.
 *
 * <p>A first pass, which reads no column, counts the rows of each block of each file and notes the
 * first id that Spark gives in it; the number of a row is its distance from there plus the rows of
 * the blocks before. Both passes divide the files alike, as that depends on files and settings
 * alone, so numbers do not depend on how they were divided.
 */
final class BlockFiles implements NumberedFiles {
  private static final String PATH = "_leat_path";
  private static final String BLOCK = "_leat_block";
  private static final String ID = "_leat_id";
  private static final String BEFORE = "_leat_before";
  private static final StructType PLACES =
      new StructType()
          .add(PATH, DataTypes.StringType, false)
          .add(BLOCK, DataTypes.LongType, false)
          .add(Columns.FILE, DataTypes.StringType, false)
          .add("_leat_index", DataTypes.LongType, false)
          .add(BEFORE, DataTypes.LongType, false);

  private final SparkSession spark;
  private final FileFormat format;
  private final Map<Path, NumberedFile> files = new HashMap<>();
  private final String[] paths;
  private final List<Row> blocks;

  /** Counts the rows of the files. */
  BlockFiles(SparkSession spark, FileFormat format, List<NumberedFile> files) {
    this.spark = spark;
    this.format = format;
    files.forEach(file -> this.files.put(new Path(file.path()), file));
    this.paths =
        files.stream().map(file -> NumberedFiles.literally(file.path())).toArray(String[]::new);
    this.blocks =
        placed(List.of())
            .groupBy(PATH, BLOCK)
            .agg(min(ID).as(ID), count(lit(1)).as("_leat_rows"))
            .sort(PATH, BLOCK)
            .collectAsList();
  }

  @Override
  public Map<Integer, Long> counts() {
    Map<Integer, Long> counts = new TreeMap<>();
    blocks.forEach(block -> counts.merge(file(block).index(), block.getLong(3), Long::sum));
    return counts;
  }

  @Override
  public StructType schema() {
    return read().schema();
  }

  @Override
  public Dataset<Row> rows(List<Column> columns) {
    Column number = col(ID).plus(col(BEFORE));
    Column id = shiftleft(col("_leat_index"), Columns.LINE_BITS).bitwiseOR(number);
    Dataset<Row> rows = placed(columns);
    List<Column> all = new ArrayList<>();
    all.add(id.as(Columns.ROW_ID));
    all.add(col(Columns.FILE));
    all.add(number.as(Columns.LINE));
    for (int i = 3; i < rows.columns().length; i++) {
      all.add(Tables.column(rows.columns()[i]));
    }
    return rows.join(broadcast(spark.createDataFrame(places(), PLACES)), new String[] {PATH, BLOCK})
        .select(all.toArray(Column[]::new));
  }

  /** Path, block and an id that counts up within the block, then columns. */
  private Dataset<Row> placed(List<Column> columns) {
    List<Column> all = new ArrayList<>();
    all.add(col("_metadata.file_path").as(PATH));
    all.add(col("_metadata.file_block_start").as(BLOCK));
    all.add(monotonically_increasing_id().as(ID));
    all.addAll(columns);
    return read().select(all.toArray(Column[]::new));
  }

  /** Each block with what has to be added to its ids. */
  private List<Row> places() {
    List<Row> places = new ArrayList<>();
    Map<Integer, Long> before = new HashMap<>();
    for (Row block : blocks) {
      NumberedFile file = file(block);
      long rowsBefore = before.merge(file.index(), block.getLong(3), Long::sum) - block.getLong(3);
      places.add(
          RowFactory.create(
              block.getString(0),
              block.getLong(1),
              file.name(),
              (long) file.index(),
              rowsBefore - block.getLong(2) + 1));
    }
    return places;
  }

  /** Spark names files by encoded URIs. */
  private NumberedFile file(Row block) {
    return files.get(new Path(URI.create(block.getString(0))));
  }

  private Dataset<Row> read() {
    return spark.read().format(format.sparkName()).load(paths);
  }
}
