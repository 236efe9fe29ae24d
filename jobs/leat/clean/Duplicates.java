package leat.clean;

import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.config.CleanSettings;
import leat.config.CleanSettings.Deduplicate;
import leat.config.CleanSettings.Keep;
import leat.contract.Contract;
import leat.contract.Role;
import leat.table.Columns;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * Finds rows that are left out since an equal one is kept.
 *
 * <p>Rows are equal when 128 bits of hash are (two of Spark's xxhash64 with different beginnings):
 * among 10 billion different rows the chance of one false pair is below 10^-18. Only hashes and row
 * ids are shuffled. A missing value is hashed as such, so it equals itself and nothing else, but
 * rows whose key has a missing part are nobody's duplicates.
 */
final class Duplicates {
  /** The row that is kept instead, a row id. */
  static final String KEPT = "_kept";

  private static final String HASH1 = "_hash1";
  private static final String HASH2 = "_hash2";
  private static final String RANK = "_rank";
  private static final String ORDER = "_order";

  private final CleanSettings settings;
  private final List<String> compared;

  /**
   * The duplicates by these settings.
   *
   * @throws LeatException when keys are to be compared and the contract has none
   */
  Duplicates(CleanSettings settings, Contract contract) {
    this.settings = settings;
    this.compared =
        (settings.deduplicate() == Deduplicate.KEY
                ? contract.withRole(Role.KEY)
                : contract.columns())
            .stream().map(leat.contract.Column::name).toList();
    if (compared.isEmpty()) {
      throw LeatException.usage("Invalid clean.deduplicate: needs a column of role key, found key");
    }
  }

  /** The duplicates among typed rows: their ids and the ids of the rows kept instead. */
  Dataset<Row> among(Dataset<Row> typed) {
    return amongHashes(hashed(typed));
  }

  /** The duplicates among typed rows without any and others; few of the first are shuffled. */
  Dataset<Row> among(Dataset<Row> kept, Dataset<Row> added) {
    Dataset<Row> others = hashed(added);
    Column alike =
        functions
            .col(HASH1)
            .equalTo(functions.col("_other1"))
            .and(functions.col(HASH2).equalTo(functions.col("_other2")));
    Dataset<Row> hashes = others.select(HASH1, HASH2).toDF("_other1", "_other2");
    return amongHashes(hashed(kept).join(hashes, alike, "left_semi").unionAll(others));
  }

  private Dataset<Row> amongHashes(Dataset<Row> hashed) {
    WindowSpec equal = Window.partitionBy(HASH1, HASH2).orderBy(order());
    Column id = functions.col(Columns.ROW_ID);
    return hashed
        .select(
            id,
            functions.first(id).over(equal).as(KEPT),
            functions.row_number().over(equal).as(RANK))
        .where(functions.col(RANK).gt(1))
        .select(Columns.ROW_ID, KEPT);
  }

  private Dataset<Row> hashed(Dataset<Row> typed) {
    return comparable(typed).select(hashes());
  }

  private Dataset<Row> comparable(Dataset<Row> typed) {
    if (settings.deduplicate() != Deduplicate.KEY) {
      return typed;
    }
    return typed.where(
        compared.stream()
            .map(name -> Tables.column(name).isNotNull())
            .reduce(functions.lit(true), Column::and));
  }

  private Column[] hashes() {
    List<Column> columns = new ArrayList<>();
    columns.add(functions.col(Columns.ROW_ID));
    columns.add(hash(1).as(HASH1));
    columns.add(hash(2).as(HASH2));
    if (settings.keep() == Keep.LATEST) {
      columns.add(Tables.column(settings.latestBy()).as(ORDER));
    }
    return columns.toArray(Column[]::new);
  }

  /** Each value goes in behind whether it is missing, as xxhash64 passes over nulls. */
  private Column hash(int beginning) {
    List<Column> values = new ArrayList<>();
    values.add(functions.lit(beginning));
    for (String name : compared) {
      values.add(Tables.column(name).isNull());
      values.add(Tables.column(name));
    }
    return functions.xxhash64(values.toArray(Column[]::new));
  }

  private Column[] order() {
    Column id = functions.col(Columns.ROW_ID);
    return settings.keep() == Keep.LATEST
        ? new Column[] {functions.col(ORDER).desc_nulls_last(), id.desc()}
        : new Column[] {id.asc()};
  }
}
