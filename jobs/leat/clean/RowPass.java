package leat.clean;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.LeatException;
import leat.contract.CanonicalText;
import leat.contract.Column;
import leat.expectations.ExpectationResult.Example;
import leat.expectations.Tally;
import leat.table.Columns;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The pass that checks each row by itself, and what is read of the same rows again. */
final class RowPass {
  private final SparkSession spark;
  private final Configuration hadoop;
  private final Checks checks;
  private final String input;
  private final List<String> expressions;

  /**
   * A pass over ingest's output.
   *
   * @param input where that is
   * @throws LeatException when a rule in SQL is wrong
   */
  RowPass(SparkSession spark, Checks checks, String input) {
    this.expressions = SqlExpressions.of(checks.expectations());
    this.spark = expressions.isEmpty() ? spark : SqlExpressions.session(spark);
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.checks = checks;
    this.input = input;
    SqlExpressions.check(this.spark, checks.contract(), checks.expectations());
  }

  /** The rows as ingested. */
  Dataset<Row> texts() {
    return Tables.read(spark, input);
  }

  /**
   * Writes the rows that keep the contract and the rules that quarantine, typed.
   *
   * @return what the rows did to expectations
   * @throws LeatException when what the tasks counted is not what lies in the files
   */
  Tally keep(String target) {
    PartTallies read = tallies("rows read");
    PartTallies decided = tallies("rows decided on");
    Dataset<Row> kept =
        expressions.isEmpty()
            ? ContractRules.kept(texts(), checks, read)
            : new SqlRules(checks, expressions).kept(texts(), read, decided);
    Tables.write(kept, target);
    Tally tally = checks.tally();
    read.addTo(tally);
    decided.addTo(tally);
    CommittedRows.check("read", tally.rows(), ParquetRows.count(input, hadoop));
    CommittedRows.check("kept", tally.keptRows(), ParquetRows.count(target, hadoop));
    return tally;
  }

  private PartTallies tallies(String name) {
    PartTallies tallies = new PartTallies();
    spark.sparkContext().register(tallies, name);
    return tallies;
  }

  /** Writes the other rows to quarantine. */
  void reject(String quarantine, String run) {
    Tables.write(
        expressions.isEmpty()
            ? ContractRules.rejected(texts(), checks, run)
            : new SqlRules(checks, expressions).rejected(texts(), run),
        quarantine);
  }

  /** Rows as ingested, by id. */
  Map<Long, Example> examples(List<Long> ids) {
    Map<Long, Example> examples = new TreeMap<>();
    if (!ids.isEmpty()) {
      texts()
          .where(functions.col(Columns.ROW_ID).isin(ids.toArray()))
          .collectAsList()
          .forEach(row -> examples.put(row.getAs(Columns.ROW_ID), example(row)));
    }
    return examples;
  }

  private Example example(Row row) {
    Map<String, String> values = new TreeMap<>();
    for (Column column : checks.contract().columns()) {
      Object value = row.getAs(column.name());
      values.put(column.name(), value == null ? null : CanonicalText.of(value));
    }
    return new Example(
        row.getAs(Columns.ROW_ID), row.getAs(Columns.FILE), row.getAs(Columns.LINE), values);
  }
}
