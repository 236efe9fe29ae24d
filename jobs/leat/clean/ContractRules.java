package leat.clean;

import java.util.List;
import leat.contract.Contract;
import leat.table.InternalRows;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Applies contract and expectations to rows of texts, in the order in which they come. */
final class ContractRules {
  private ContractRules() {}

  /** The rows that keep the contract and the rules that quarantine, typed. */
  static Dataset<Row> kept(Dataset<Row> ingested, Checks checks, PartTallies tallies) {
    StructType schema = ingested.schema();
    return InternalRows.dataset(
        ingested.sparkSession(),
        Schemas.typed(checks.contract()),
        InternalRows.of(ingested)
            .mapPartitions(part -> new KeptRows(part, schema, checks, tallies)));
  }

  /** The other rows, with all that they break and their values as ingested. */
  static Dataset<Row> rejected(Dataset<Row> texts, Checks checks, String run) {
    MapPartitionsFunction<Row, Row> broken =
        rows -> {
          RowCheck check = checks.rows(checks.tally());
          return new Picked(
              rows, row -> check.keeps(row) ? null : check.rejected(row, run, List.of()), () -> {});
        };
    return ordered(texts, checks.contract())
        .mapPartitions(broken, Encoders.row(Schemas.quarantine()));
  }

  /** The columns of ingest's output in the contract's order. */
  static Dataset<Row> ordered(Dataset<Row> texts, Contract contract) {
    String[] names = Schemas.text(contract).fieldNames();
    Column[] columns = new Column[names.length];
    for (int i = 0; i < names.length; i++) {
      columns[i] = Tables.column(names[i]);
    }
    return texts.select(columns);
  }
}
