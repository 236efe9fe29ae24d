package leat.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leat.config.SplitSettings;
import leat.contract.Contract;
import leat.leakage.Finding;
import leat.leakage.Finding.Example;
import leat.leakage.LeakageReport;
import leat.leakage.LeakageRules;
import leat.leakage.LeakageScan;
import leat.leakage.SampleSize;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The leakage scan over the rows of all parts: one pass, in which hashes choose the rows to look at
 * where there are too many.
 */
final class LeakageCheck {
  /** Of its own, so that the sample has nothing to do with the split. */
  private static final Column SEED = lit(0x6c65_616bL);

  private final Contract contract;
  private final LeakageRules rules;
  private final List<Entity> entities;
  private final double share;
  private final double compared;

  /**
   * A check.
   *
   * @param rows about how many there are in all parts
   */
  LeakageCheck(Contract contract, SplitSettings split, LeakageRules rules, long rows) {
    this.contract = contract;
    this.rules = rules;
    this.entities = Entity.of(contract, split);
    this.share = SampleSize.share(rows * split.train(), contract.columns().size());
    this.compared = SampleSize.compared(rows);
  }

  /**
   * What it finds.
   *
   * @param rows of the contract's columns, row id and part
   * @param cleaned the rows with their source, to look up examples
   */
  LeakageReport report(Dataset<Row> rows, Dataset<Row> cleaned) {
    Contract read = contract;
    List<Entity> of = entities;
    LeakageRows found =
        looked(rows)
            .javaRDD()
            .mapPartitions(part -> List.of(LeakageRows.of(part, read, of)).iterator())
            .fold(new LeakageRows(read, of), LeakageRows::and);
    LeakageScan scan = new LeakageScan(found.sample(), share, rules);
    return located(scan.report(found.entities(), found.identical()), cleaned);
  }

  /** The rows to look at, with the columns of {@link LeakageColumns}. */
  private Dataset<Row> looked(Dataset<Row> rows) {
    Column isTraining = col(Columns.PART).equalTo(Part.TRAIN.ordinal());
    Column isSampled = Parts.position(xxhash64(SEED, col(Columns.ROW_ID))).lt(share);
    List<Column> columns = new ArrayList<>(List.of(Typed.columns(contract)));
    columns.add(col(Columns.ROW_ID));
    columns.add(col(Columns.PART));
    columns.add(isTraining.and(isSampled).as("sampled"));
    columns.add(compared(content()).as("content"));
    Column wanted = col("sampled").or(col("content").isNotNull());
    for (int i = 0; i < entities.size(); i++) {
      columns.add(compared(hash(entities.get(i))).as("entity" + i));
      wanted = wanted.or(col("entity" + i).isNotNull());
    }
    return rows.select(columns.toArray(Column[]::new)).where(wanted);
  }

  private Column content() {
    return xxhash64(
        Stream.concat(FeatureColumns.of(contract).stream(), Stream.of(contract.label()))
            .map(column -> Tables.column(column.name()))
            .toArray(Column[]::new));
  }

  /** Null where one of its columns has no value. */
  private static Column hash(Entity entity) {
    Column[] columns =
        entity.columns().stream().map(c -> Tables.column(c.name())).toArray(Column[]::new);
    Column known = Stream.of(columns).map(Column::isNotNull).reduce(Column::and).orElseThrow();
    return when(known, xxhash64(columns));
  }

  /** Rows of one hash are looked at all or none. */
  private Column compared(Column hash) {
    return when(Parts.position(xxhash64(SEED, hash)).lt(compared), hash);
  }

  /** The report with the file and line of every example. */
  private static LeakageReport located(LeakageReport report, Dataset<Row> cleaned) {
    Object[] ids =
        report.findings().stream()
            .flatMap(finding -> finding.examples().stream().map(Example::row))
            .distinct()
            .toArray();
    if (ids.length == 0) {
      return report;
    }
    Map<Long, Row> origins = new HashMap<>();
    cleaned
        .where(col(Columns.ROW_ID).isin(ids))
        .select(Columns.ROW_ID, Columns.FILE, Columns.LINE)
        .collectAsList()
        .forEach(row -> origins.put(row.getLong(0), row));
    return report.with(
        report.findings().stream().map(finding -> located(finding, origins)).toList());
  }

  private static Finding located(Finding finding, Map<Long, Row> origins) {
    return finding.with(
        finding.examples().stream().map(e -> located(e, origins.get(e.row()))).toList());
  }

  private static Example located(Example example, Row origin) {
    return new Example(example.row(), origin.getString(1), origin.getLong(2), example.shown());
  }
}
