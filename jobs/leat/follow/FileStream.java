package leat.follow;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.config.ScoreSettings;
import leat.job.RunJournal;
import leat.job.StopRequest;
import leat.workspace.StreamFolder;
import leat.workspace.Workspace;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The stream: which files are new, and that each is scored exactly once.
 *
 * <p>Spark's file source decides which files make up micro-batch N, and remembers it before the
 * micro-batch begins: after a kill, micro-batch N has the same files. It gives the files' paths
 * only; they are read, cleaned and scored by the very jobs that score a batch, so that there is one
 * implementation of every rule and one count of every row. What comes of micro-batch N appears as
 * the folder {@code batch=N} by one renaming, so that it is whole or not there; where it is there
 * already, a repeated micro-batch does nothing.
 */
final class FileStream {
  private static final long LOOK_MILLIS = 50;

  /** What Spark's source of whole files gives; its content is not read unless it is selected. */
  private static final StructType FILE =
      new StructType()
          .add("path", DataTypes.StringType)
          .add("modificationTime", DataTypes.TimestampType)
          .add("length", DataTypes.LongType)
          .add("content", DataTypes.BinaryType);

  private final SparkSession spark;
  private final PipelineConfig config;
  private final Workspace workspace;
  private final RunJournal journal;

  FileStream(SparkSession spark, PipelineConfig config, Workspace workspace, RunJournal journal) {
    this.spark = spark;
    this.config = config;
    this.workspace = workspace;
    this.journal = journal;
  }

  /** Runs it to its end. */
  void run(Until until) {
    String from = workspace.sources().folder(config.score().source().path().get(0));
    StreamFolder to = workspace.streamFolder(config.score().output().path());
    to.open(from);
    StopRequest stop = until == Until.STOPPED ? StopRequest.bySignal() : StopRequest.none();
    MicroBatches batches = new MicroBatches(spark, config, workspace, journal, from, to, stop);
    StreamingQuery query = start(from, to, batches, until);
    while (query.isActive() && !stop.isMade()) {
      stop.await(LOOK_MILLIS);
    }
    finish(query, stop);
  }

  private StreamingQuery start(String from, StreamFolder to, MicroBatches batches, Until until) {
    ScoreSettings.Follow follow = config.score().follow();
    DataStreamReader files =
        spark
            .readStream()
            .format("binaryFile")
            .schema(FILE)
            .option("recursiveFileLookup", true)
            .option("maxFilesPerTrigger", follow.maxFiles())
            // By default Spark passes over files that are a week older than the newest one.
            .option("maxFileAge", "36500d");
    VoidFunction2<Dataset<String>, Long> scored = (paths, id) -> batches.score(paths(paths), id);
    try {
      return files
          .load(from)
          .select("path")
          .as(Encoders.STRING())
          .writeStream()
          .option("checkpointLocation", to.memory())
          .trigger(
              until == Until.STOPPED
                  ? Trigger.ProcessingTime(follow.intervalMillis())
                  : Trigger.AvailableNow())
          .foreachBatch(scored)
          .start();
    } catch (TimeoutException e) {
      throw LeatException.failure("Cannot follow " + from + ": " + e.getMessage(), e);
    }
  }

  private static List<String> paths(Dataset<String> paths) {
    return paths.collectAsList().stream().sorted().toList();
  }

  /** Waits for the micro-batch that is at work; one that begins now is refused, and not done. */
  private static void finish(StreamingQuery query, StopRequest stop) {
    try {
      while (query.isActive() && query.status().isTriggerActive()) {
        Thread.sleep(LOOK_MILLIS);
      }
      query.stop();
      query.awaitTermination();
    } catch (StreamingQueryException e) {
      if (!stop.isMade() || !MicroBatches.Refused.isIn(e)) {
        // What failed says itself what it means; Spark's words around it are left out.
        throw new CompletionException(e);
      }
    } catch (TimeoutException e) {
      throw LeatException.failure("Cannot stop: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
