package leat.clean;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import leat.contract.Contract;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Applies the contract to rows of texts, in the order in which they come. */
final class ContractRules {
  private ContractRules() {}

  /** The rows that keep the contract, typed. */
  static Dataset<Row> kept(Dataset<Row> texts, Contract contract) {
    MapPartitionsFunction<Row, Row> typed =
        rows -> {
          RowCheck check = new RowCheck(contract);
          return stream(rows).filter(check::keeps).map(check::kept).iterator();
        };
    return ordered(texts, contract).mapPartitions(typed, Encoders.row(Schemas.typed(contract)));
  }

  /** The rows that break the contract, with all that they break and their values as ingested. */
  static Dataset<Row> rejected(Dataset<Row> texts, Contract contract, String run) {
    MapPartitionsFunction<Row, Row> broken =
        rows -> {
          RowCheck check = new RowCheck(contract);
          return stream(rows)
              .filter(row -> !check.keeps(row))
              .map(row -> check.rejected(row, run))
              .iterator();
        };
    return ordered(texts, contract).mapPartitions(broken, Encoders.row(Schemas.quarantine()));
  }

  private static Dataset<Row> ordered(Dataset<Row> texts, Contract contract) {
    String[] names = Schemas.text(contract).fieldNames();
    Column[] columns = new Column[names.length];
    for (int i = 0; i < names.length; i++) {
      columns[i] = Tables.column(names[i]);
    }
    return texts.select(columns);
  }

  private static Stream<Row> stream(Iterator<Row> rows) {
    Spliterator<Row> split = Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED);
    return StreamSupport.stream(split, false);
  }
}
