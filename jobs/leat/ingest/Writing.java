package leat.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.LeatException;
import leat.ledger.RowBalance;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a reading, what is personal in it protected, and counts what was committed. */
final class Writing {
  private static final Logger LOG = LoggerFactory.getLogger(IngestJob.class);

  private final SparkSession spark;
  private final Reading reading;
  private final Privacy privacy;
  private final IngestJob.Destination to;
  private final String run;

  Writing(
      SparkSession spark, Reading reading, Privacy privacy, IngestJob.Destination to, String run) {
    this.spark = spark;
    this.reading = reading;
    this.privacy = privacy;
    this.to = to;
    this.run = run;
  }

  /**
   * Does it.
   *
   * @param files that the reading comes from
   * @throws LeatException when no row keeps the rules of the personal columns
   */
  IngestResult result(List<IndexedFile> files) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    List<Undeclared> undeclared = UndeclaredColumns.among(reading.rows(), privacy.declared());
    undeclared.forEach(column -> LOG.warn(column.warning()));
    ProtectedReading safe = new ProtectedReading(reading, privacy, run);
    Tables.write(safe.rows(), to.data());
    long out = ParquetRows.count(to.data(), hadoop);
    Optional<Dataset<Row>> rejected = safe.quarantine(out);
    rejected.ifPresent(rows -> Tables.write(rows, to.quarantine()));
    long quarantined = rejected.isEmpty() ? 0 : ParquetRows.count(to.quarantine(), hadoop);
    Map<String, Long> reasons = reasons(out);
    if (out == 0) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: no row keeps the rules of its personal columns: %s"
              .formatted(Refusals.names(files), reasons));
    }
    Census census = reading.census();
    RowBalance rows = new RowBalance(census.in(), out, quarantined, 0, census.filtered());
    long bytes = files.stream().mapToLong(IndexedFile::length).sum();
    LOG.info("Ingested {} rows of {} files, {} quarantined", out, files.size(), quarantined);
    return new IngestResult(rows, reasons, files.size(), bytes, undeclared);
  }

  /** The scan knows why records are broken; of rows that ingest rejects, only quarantine does. */
  private Map<String, Long> reasons(long out) {
    return out == reading.census().rows()
        ? reading.census().reasons()
        : ProtectedReading.reasons(Tables.read(spark, to.quarantine()));
  }
}
