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
 * <p>Rows are equal when their {@link KeyHash} is. Only hashes and row ids are shuffled. Rows whose
 * key has a missing part are nobody's duplicates.
 */
final class Duplicates {
  /** The row that is kept instead, a row id. */
  static final String KEPT = "_kept";

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
            .col(KeyHash.FIRST)
            .equalTo(functions.col("_other1"))
            .and(functions.col(KeyHash.SECOND).equalTo(functions.col("_other2")));
    Dataset<Row> hashes = others.select(KeyHash.FIRST, KeyHash.SECOND).toDF("_other1", "_other2");
    return amongHashes(hashed(kept).join(hashes, alike, "left_semi").unionAll(others));
  }

  private Dataset<Row> amongHashes(Dataset<Row> hashed) {
    WindowSpec equal = Window.partitionBy(KeyHash.FIRST, KeyHash.SECOND).orderBy(order());
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
    return settings.deduplicate() == Deduplicate.KEY
        ? typed.where(KeyHash.isComplete(compared))
        : typed;
  }

  private Column[] hashes() {
    List<Column> columns = new ArrayList<>();
    columns.add(functions.col(Columns.ROW_ID));
    columns.addAll(KeyHash.of(compared));
    if (settings.keep() == Keep.LATEST) {
      columns.add(Tables.column(settings.latestBy()).as(ORDER));
    }
    return columns.toArray(Column[]::new);
  }

  private Column[] order() {
    Column id = functions.col(Columns.ROW_ID);
    return settings.keep() == Keep.LATEST
        ? new Column[] {functions.col(ORDER).desc_nulls_last(), id.desc()}
        : new Column[] {id.asc()};
  }
}
