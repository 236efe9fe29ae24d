package leat.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.contract.Column;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.ledger.RowBalance;
import leat.table.ParquetRows;
import leat.table.Schemas;
import leat.table.Tables;
import leat.workspace.SourceFile;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records out of CSV files as they are; every column stays a text.
 *
 * <p>Writes {@code data/}: the good records with their row id, file and line; and to quarantine,
 * only when there are any, the broken ones with their text and reason. Reads the source twice, once
 * to count and once to write, and a third time those 32 MB that hold broken records. The number of
 * output files follows from the source's size, not from the number of cores.
 */
public final class IngestJob implements Job<IngestSettings> {
  /** The job's name. */
  public static final String NAME = "ingest";

  private static final Logger LOG = LoggerFactory.getLogger(IngestJob.class);
  private static final long TASK_BYTES = 32L << 20;

  private final long taskBytes;

  /** The job. */
  public IngestJob() {
    this(TASK_BYTES);
  }

  IngestJob(long taskBytes) {
    this.taskBytes = taskBytes;
  }

  /** Runs the job alone, by {@code spark-submit}. */
  public static void main(String[] args) {
    JobMain.main(new IngestJob(), args);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int semanticVersion() {
    return 1;
  }

  @Override
  public List<String> inputs() {
    return List.of();
  }

  @Override
  public IngestSettings settings(PipelineConfig config) {
    List<String> columns = config.columns().columns().stream().map(Column::name).toList();
    return new IngestSettings(config.source(), columns);
  }

  @Override
  public List<String> externalInputs(IngestSettings settings, Workspace workspace) {
    return workspace.sources().list(settings.source().path()).stream()
        .map(file -> file.name() + " " + file.length() + " " + file.digest())
        .toList();
  }

  @Override
  public IngestResult execute(JobContext context, IngestSettings settings) {
    List<SourceFile> files = context.workspace().sources().list(settings.source().path());
    return ingest(
        context.spark(),
        files,
        settings,
        new Destination(context.output().path("data"), context.quarantine().path("data")),
        context.run());
  }

  /** Where rows go. */
  record Destination(String data, String quarantine) {}

  IngestResult ingest(
      SparkSession spark,
      List<SourceFile> files,
      IngestSettings settings,
      Destination to,
      String run) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration hadoop = context.hadoopConfiguration();
    SourceReader reader =
        new SourceReader(
            Dialect.of(settings.source().csv()), new SerializableConfiguration(hadoop));
    List<SourceStart> starts = starts(files, settings, reader);
    List<ScannedChunk> scanned = new SourceScan(context, reader, taskBytes).scan(starts);
    Census census = Census.of(starts, scanned);
    new Refusals(files, reader.dialect()).check(census);
    Tables.write(
        RecordRelation.dataset(
            spark, reader, groups(scanned, ChunkCounts::rows), Schemas.text(settings.columns())),
        to.data());
    if (census.broken() > 0) {
      Tables.write(
          BrokenRows.dataset(spark, reader, groups(scanned, ChunkCounts::broken), run),
          to.quarantine());
    }
    return result(files, census, to, hadoop);
  }

  private static List<SourceStart> starts(
      List<SourceFile> files, IngestSettings settings, SourceReader reader) {
    HeaderReader headers = new HeaderReader(reader, settings.source(), settings.columns());
    List<SourceStart> starts = new ArrayList<>();
    for (int index = 0; index < files.size(); index++) {
      SourceFile file = files.get(index);
      int before = starts.size();
      if (file.length() > 0) {
        headers.start(file, index).ifPresent(starts::add);
      }
      if (starts.size() == before) {
        LOG.warn("Nothing to ingest in {}, which is empty", file.name());
      }
    }
    if (starts.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: %s"
              .formatted(
                  Refusals.names(files),
                  files.size() == 1 ? "the file is empty" : "all files are empty"));
    }
    return starts;
  }

  private List<List<Chunk>> groups(List<ScannedChunk> scanned, ToLongFunction<ChunkCounts> of) {
    List<Chunk> chunks =
        scanned.stream()
            .filter(chunk -> of.applyAsLong(chunk.counts()) > 0)
            .map(ScannedChunk::chunk)
            .toList();
    return Chunk.grouped(chunks, taskBytes);
  }

  private static IngestResult result(
      List<SourceFile> files, Census census, Destination to, Configuration hadoop) {
    long out = ParquetRows.count(to.data(), hadoop);
    long quarantined = census.broken() == 0 ? 0 : ParquetRows.count(to.quarantine(), hadoop);
    RowBalance rows = new RowBalance(census.in(), out, quarantined, 0, census.filtered());
    long bytes = files.stream().mapToLong(SourceFile::length).sum();
    LOG.info("Ingested {} rows of {} files, {} quarantined", out, files.size(), quarantined);
    return new IngestResult(rows, census.reasons(), files.size(), bytes);
  }
}
