package leat.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import leat.table.Columns;
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

  void write(Optional<Reading> reading, IngestRun.Destination to) {
    Optional<EarlierIngest> earlier = plan.kept().isEmpty() ? Optional.empty() : plan.earlier();
    write(reading.map(Reading::rows), earlier.map(EarlierIngest::data), to.data());
    boolean broken = plan.kept().stream().anyMatch(file -> file.tally().broken() > 0);
    write(
        reading.flatMap(Reading::broken),
        earlier.flatMap(EarlierIngest::quarantine).filter(path -> broken),
        to.quarantine());
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
