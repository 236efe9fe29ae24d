package leat.clean;

import java.util.Arrays;
import java.util.List;
import leat.expectations.Expectation;
import leat.table.Columns;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Rows that fail rules on keys, as quarantine stores them. */
final class KeyQuarantine {
  private KeyQuarantine() {}

  /**
   * The rows with their values as ingested.
   *
   * @param texts rows as ingested
   * @param failed ids of rows with the places of the expectations that they fail
   */
  static Dataset<Row> rows(Dataset<Row> texts, Dataset<Row> failed, Checks checks, String run) {
    MapPartitionsFunction<Row, Row> rejected =
        rows -> {
          RowCheck check = checks.rows(checks.tally());
          return new Picked(rows, row -> rejected(row, checks, check, run), () -> {});
        };
    Dataset<Row> ordered = ContractRules.ordered(texts, checks.contract());
    Column record =
        functions.struct(
            Arrays.stream(ordered.columns()).map(Tables::column).toArray(Column[]::new));
    return ordered
        .select(functions.col(Columns.ROW_ID), record.as("_texts"))
        .join(failed, Columns.ROW_ID)
        .select("_texts", KeyRules.RULES)
        .mapPartitions(rejected, Encoders.row(Schemas.quarantine()));
  }

  private static Row rejected(Row row, Checks checks, RowCheck check, String run) {
    List<Integer> places = row.getList(1);
    List<Expectation> reasons = places.stream().map(checks.expectations()::get).toList();
    check.keeps(row.getStruct(0));
    return check.rejected(row.getStruct(0), run, reasons);
  }
}
