package leat.clean;

import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.Contract;
import leat.expectations.Expectation;
import leat.expectations.KeyRule;
import leat.table.OtherTables;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DecimalType;

/** The keys of another table, read by the value rules of the columns that refer to them. */
final class ReferenceKeys {
  private final SparkSession spark;
  private final Contract contract;

  ReferenceKeys(SparkSession spark, Contract contract) {
    this.spark = spark;
    this.contract = contract;
  }

  /** The keys, under the names and in the types of the contract's columns; with repetitions. */
  Dataset<Row> of(Expectation expectation, KeyRule.References references) {
    List<Column> columns =
        expectation.columns().stream().map(name -> contract.column(name).orElseThrow()).toList();
    Contract keys = new Contract(columns);
    MapPartitionsFunction<Row, Row> read =
        rows -> {
          List<ColumnReader> readers = keys.columns().stream().map(ColumnReader::of).toList();
          return new Picked(rows, row -> typed(row, readers), () -> {});
        };
    return texts(expectation, references).mapPartitions(read, Encoders.row(Schemas.values(keys)));
  }

  private Dataset<Row> texts(Expectation expectation, KeyRule.References references) {
    Dataset<Row> table = OtherTables.read(spark, references.type(), references.path());
    List<String> there = List.of(table.columns());
    List<String> missing =
        references.columns().stream().filter(name -> !there.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw LeatException.usage(
          "Cannot check %s: %s has no column %s; it has %s"
              .formatted(
                  expectation.name(),
                  String.join(", ", references.path()),
                  String.join(", ", missing),
                  String.join(", ", there)));
    }
    List<org.apache.spark.sql.Column> texts = new ArrayList<>();
    for (String name : references.columns()) {
      boolean decimal = table.schema().apply(name).dataType() instanceof DecimalType;
      texts.add(decimal ? Tables.column(name).cast("string") : Tables.column(name));
    }
    return table.select(texts.toArray(org.apache.spark.sql.Column[]::new));
  }

  private static Row typed(Row ingested, List<ColumnReader> readers) {
    Object[] values = new Object[readers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = readers.get(i).read(ingested.get(i), broken -> {});
    }
    return RowFactory.create(values);
  }
}
