package leat.table;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Writes rows in Spark's own form as Parquet, one file per partition.
 *
 * <p>Spark's own writer first copies each row into one stretch of memory, then hands value after
 * value through six layers: two thirds of the time to ingest and to clean 5 million rows. This one
 * puts values where their column collects them. Tasks commit their files as Hadoop's and Spark's
 * own do, so that a retried or speculative one cannot leave rows twice.
 */
public final class ColumnFiles extends FileOutputFormat<Void, InternalRow> {
  private static final String SCHEMA = "leat.table.schema";
  private static final String VERSION = "leat.table.spark-version";
  private static final String NAME = "leat.table.name";

  /** Made by Spark in each task. */
  public ColumnFiles() {}

  /**
   * Writes the rows to a path where nothing may be yet.
   *
   * @param schema theirs, as {@link ParquetSchema} knows it
   */
  static void write(JavaRDD<InternalRow> rows, StructType schema, String path) {
    try {
      Job job = Job.getInstance(rows.context().hadoopConfiguration());
      job.setOutputKeyClass(Void.class);
      job.setOutputValueClass(InternalRow.class);
      job.setOutputFormatClass(ColumnFiles.class);
      setOutputPath(job, new Path(path));
      Configuration configuration = job.getConfiguration();
      configuration.set(SCHEMA, schema.json());
      configuration.set(VERSION, rows.context().version());
      configuration.set(NAME, UUID.randomUUID().toString());
      rows.mapToPair(row -> new Tuple2<Void, InternalRow>(null, row))
          .saveAsNewAPIHadoopDataset(configuration);
    } catch (IOException e) {
      throw LeatException.failure("Cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  @Override
  public RecordWriter<Void, InternalRow> getRecordWriter(TaskAttemptContext task)
      throws IOException {
    Configuration configuration = task.getConfiguration();
    StructType schema = (StructType) DataType.fromJson(configuration.get(SCHEMA));
    int part = task.getTaskAttemptID().getTaskID().getId();
    String name = "part-%05d-%s.zstd.parquet".formatted(part, configuration.get(NAME));
    Path folder = ((PathOutputCommitter) getOutputCommitter(task)).getWorkPath();
    return new ColumnFile(
        new Path(folder, name),
        ParquetSchema.of(schema),
        Map.of(
            ParquetRows.SPARK_SCHEMA,
            schema.json(),
            "org.apache.spark.version",
            configuration.get(VERSION)),
        configuration);
  }
}
