package leat.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.contract.Column;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.ledger.RowBalance;
import leat.table.ParquetRows;
import leat.table.Tables;
import leat.workspace.SourceFile;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
    Privacy privacy = Privacy.of(config.columns(), config.privacy().key());
    return new IngestSettings(config.source(), columns, privacy);
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
    Reading reading = new CsvSource(spark, files, settings, taskBytes, run).read();
    List<Undeclared> undeclared =
        UndeclaredColumns.among(reading.rows(), settings.privacy().declared());
    undeclared.forEach(column -> LOG.warn(column.warning()));
    ProtectedReading safe = new ProtectedReading(reading, settings.privacy(), run);
    Tables.write(safe.rows(), to.data());
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    long out = ParquetRows.count(to.data(), hadoop);
    Optional<Dataset<Row>> rejected = safe.quarantine(out);
    rejected.ifPresent(rows -> Tables.write(rows, to.quarantine()));
    long quarantined = rejected.isEmpty() ? 0 : ParquetRows.count(to.quarantine(), hadoop);
    Census census = reading.census();
    Map<String, Long> reasons =
        out == census.rows()
            ? census.reasons()
            : ProtectedReading.reasons(Tables.read(spark, to.quarantine()));
    if (out == 0) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: no row keeps the rules of its personal columns: %s"
              .formatted(Refusals.names(files), reasons));
    }
    RowBalance rows = new RowBalance(census.in(), out, quarantined, 0, census.filtered());
    long bytes = files.stream().mapToLong(SourceFile::length).sum();
    LOG.info("Ingested {} rows of {} files, {} quarantined", out, files.size(), quarantined);
    return new IngestResult(rows, reasons, files.size(), bytes, undeclared);
  }
}
