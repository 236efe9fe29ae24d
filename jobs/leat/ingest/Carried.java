package leat.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import leat.table.Columns;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/**
 * Writes new rows together with those that are taken over from the earlier ingest.
 *
 * <p>These are copied, file by file, unless rows of files that changed are among them, or a column
 * got another type: then they are read from the checkpoint and written anew. No source file is read
 * for them.
 */
final class Carried {
  private final SparkSession spark;
  private final FilePlan plan;

  Carried(SparkSession spark, FilePlan plan) {
    this.spark = spark;
    this.plan = plan;
  }

  Written write(Optional<ProtectedReading> reading, IngestRun.Destination to) {
    Optional<EarlierIngest> earlier = plan.kept().isEmpty() ? Optional.empty() : plan.earlier();
    write(reading.map(ProtectedReading::rows), earlier.map(EarlierIngest::data), to.data());
    long rows = ParquetRows.count(to.data(), spark.sparkContext().hadoopConfiguration());
    Optional<String> before = earlier.flatMap(EarlierIngest::quarantine);
    Optional<Dataset<Row>> fresh =
        reading.flatMap(r -> r.quarantine(r.scanned() + keptRows(before) - rows));
    Optional<String> kept = before.filter(path -> keptRejected(path) > 0);
    write(fresh, kept, to.quarantine());
    boolean any = fresh.isPresent() || kept.isPresent();
    return new Written(spark, rows, any ? Optional.of(to.quarantine()) : Optional.empty());
  }

  /** Rows taken over: those scanned without those that ingest rejected. */
  private long keptRows(Optional<String> quarantine) {
    long scanned = plan.kept().stream().mapToLong(IngestedFile::rows).sum();
    long broken = plan.kept().stream().mapToLong(file -> file.tally().broken()).sum();
    return scanned - quarantine.map(path -> keptRejected(path) - broken).orElse(0L);
  }

  private long keptRejected(String quarantine) {
    return Tables.read(spark, quarantine).where(isKept()).count();
  }

  private void write(Optional<Dataset<Row>> fresh, Optional<String> from, String to) {
    if (from.isEmpty()) {
      fresh.ifPresent(rows -> Tables.write(rows, to));
      return;
    }
    Dataset<Row> before = Tables.read(spark, from.get());
    boolean alike = fresh.isEmpty() || sameTypes(fresh.get(), before);
    if (alike && !plan.dropsRows()) {
      fresh.ifPresent(rows -> Tables.write(rows, to));
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      Tables.copyFiles(from.get(), to, Set.of(), hadoop);
      return;
    }
    Dataset<Row> kept = before.where(isKept());
    Tables.write(fresh.map(rows -> Union.rows(List.of(kept, rows))).orElse(kept), to);
  }

  private Column isKept() {
    Integer[] indexes = plan.kept().stream().map(IngestedFile::index).toArray(Integer[]::new);
    return Columns.fileIndex(col(Columns.ROW_ID)).isin((Object[]) indexes);
  }

  private static boolean sameTypes(Dataset<Row> a, Dataset<Row> b) {
    StructField[] first = a.schema().fields();
    StructField[] second = b.schema().fields();
    boolean same = first.length == second.length;
    for (int i = 0; same && i < first.length; i++) {
      same =
          first[i].name().equals(second[i].name())
              && first[i].dataType().sameType(second[i].dataType());
    }
    return same;
  }
}
