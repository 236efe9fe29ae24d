package leat.ingest;

import java.util.ArrayList;
import java.util.List;
import leat.config.PipelineConfig;
import leat.config.SourceSettings;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.ledger.RowBalance;
import leat.table.ParquetRows;
import leat.table.Tables;
import leat.workspace.SourceFile;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records out of the sources as they are: texts stay texts, typed sources keep their types.
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
    return new IngestSettings(
        config.sources(), config.columns().columns().stream().map(SourceColumn::of).toList());
  }

  @Override
  public List<String> externalInputs(IngestSettings settings, Workspace workspace) {
    return files(settings, workspace).stream()
        .flatMap(List::stream)
        .map(file -> file.name() + " " + file.length() + " " + file.file().digest())
        .toList();
  }

  @Override
  public IngestResult execute(JobContext context, IngestSettings settings) {
    return ingest(
        context.spark(),
        files(settings, context.workspace()),
        settings,
        new Destination(context.output().path("data"), context.quarantine().path("data")),
        context.run());
  }

  /** The files of each source; their numbers run over all. */
  private static List<List<IndexedFile>> files(IngestSettings settings, Workspace workspace) {
    List<List<IndexedFile>> files = new ArrayList<>();
    int index = 0;
    for (List<SourceFile> listed :
        workspace.sources().lists(settings.sources().stream().map(SourceSettings::path).toList())) {
      List<IndexedFile> numbered = new ArrayList<>();
      for (SourceFile file : listed) {
        numbered.add(new IndexedFile(index++, file));
      }
      files.add(numbered);
    }
    return files;
  }

  /** Where rows go. */
  record Destination(String data, String quarantine) {}

  IngestResult ingest(
      SparkSession spark,
      List<List<IndexedFile>> files,
      IngestSettings settings,
      Destination to,
      String run) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      SourceSettings source = settings.sources().get(i);
      SourceInput input =
          new SourceInput(spark, source, settings.columns(), files.get(i), taskBytes, run);
      readings.add(Source.of(input).read());
    }
    Reading reading = Union.of(readings);
    Tables.write(reading.rows(), to.data());
    reading.broken().ifPresent(broken -> Tables.write(broken, to.quarantine()));
    List<IndexedFile> all = files.stream().flatMap(List::stream).toList();
    return result(all, reading.census(), to, spark.sparkContext().hadoopConfiguration());
  }

  private static IngestResult result(
      List<IndexedFile> files, Census census, Destination to, Configuration hadoop) {
    long out = ParquetRows.count(to.data(), hadoop);
    long quarantined = census.broken() == 0 ? 0 : ParquetRows.count(to.quarantine(), hadoop);
    RowBalance rows = new RowBalance(census.in(), out, quarantined, 0, census.filtered());
    long bytes = files.stream().mapToLong(IndexedFile::length).sum();
    LOG.info("Ingested {} rows of {} files, {} quarantined", out, files.size(), quarantined);
    return new IngestResult(rows, census.reasons(), files.size(), bytes);
  }
}
