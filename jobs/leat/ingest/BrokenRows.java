package leat.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import leat.table.Columns;
import leat.table.Schemas;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The broken records of the source, with their text and what is wrong with them. */
final class BrokenRows {
  private static final String[] WHOLE_RECORD = {""};

  private BrokenRows() {}

  /** The broken records of the chunks, each group in a partition of its own. */
  static Dataset<Row> dataset(
      SparkSession spark, SourceReader source, List<List<Chunk>> groups, String run) {
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(groups, groups.size())
            .flatMap(chunks -> chunks.iterator())
            .flatMap(chunk -> of(source, chunk, run));
    return spark.createDataFrame(rows, Schemas.quarantine());
  }

  private static Iterator<Row> of(SourceReader source, Chunk chunk, String run) {
    List<Row> rows = new ArrayList<>();
    try (Records records = source.open(chunk)) {
      while (records.next()) {
        if (records.kind() == RecordKind.BROKEN) {
          rows.add(row(chunk.file(), records, run));
        }
      }
      return rows.iterator();
    } catch (IOException e) {
      throw Unreadable.file(chunk.file().name(), e);
    }
  }

  private static Row row(FileLayout file, Records record, String run) {
    String[] reason = {record.fault().reason()};
    return RowFactory.create(
        Columns.rowId(file.index(), record.number()),
        file.name(),
        record.line(),
        reason,
        reason,
        WHOLE_RECORD,
        record.raw(),
        null,
        run,
        IngestJob.NAME);
  }
}
