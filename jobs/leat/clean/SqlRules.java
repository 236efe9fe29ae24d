package leat.clean;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import leat.expectations.Expectation;
import leat.expectations.SqlVerdicts;
import leat.expectations.Tally;
import leat.table.Schemas;
import leat.table.Tables;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * As {@link ContractRules}, with rules in SQL, which Spark computes between reading the row and
 * deciding on it: one pass as well, in which a row is converted once more.
 */
final class SqlRules {
  private static final String VERDICTS = "_sql";

  private final Checks checks;
  private final List<String> expressions;
  private final StructType typed;

  SqlRules(Checks checks, List<String> expressions) {
    this.checks = checks;
    this.expressions = expressions;
    this.typed = Schemas.typed(checks.contract());
  }

  /**
   * The rows that keep the contract and the rules that quarantine, typed.
   *
   * @param read counts rows as they are read
   * @param decided counts rows as they are decided on
   */
  Dataset<Row> kept(Dataset<Row> texts, PartTallies read, PartTallies decided) {
    Checks all = checks;
    MapPartitionsFunction<Row, Row> reading =
        rows -> {
          Tally tally = all.tally();
          RowCheck check = all.rows(tally);
          return new Picked(rows, row -> read(row, check, tally), () -> read.add(tally));
        };
    MapPartitionsFunction<Row, Row> deciding =
        rows -> {
          Tally tally = all.tally();
          SqlVerdicts verdicts = new SqlVerdicts(all.expectations());
          return new Picked(rows, row -> kept(row, verdicts, tally), () -> decided.add(tally));
        };
    StructType schema = typed.add("_keeps", DataTypes.BooleanType, false);
    return withVerdicts(
            ContractRules.ordered(texts, checks.contract())
                .mapPartitions(reading, Encoders.row(schema)))
        .mapPartitions(deciding, Encoders.row(typed));
  }

  private static Row read(Row row, RowCheck check, Tally tally) {
    tally.row();
    boolean keeps = check.keeps(row);
    return check.keepsContract() ? check.typed(row, keeps) : null;
  }

  /** The two columns behind the typed ones say what was found so far, and what SQL found. */
  private static Row kept(Row row, SqlVerdicts verdicts, Tally tally) {
    int end = row.size() - 2;
    boolean keepsSql = verdicts.check(row.getLong(0), row.getList(end + 1), tally);
    if (!keepsSql || !row.getBoolean(end)) {
      return null;
    }
    Object[] values = new Object[end];
    for (int i = 0; i < end; i++) {
      values[i] = row.get(i);
    }
    tally.kept(Arrays.copyOfRange(values, Schemas.ORIGIN_COLUMNS, end));
    return RowFactory.create(values);
  }

  /** The other rows, with all that they break and their values as ingested. */
  Dataset<Row> rejected(Dataset<Row> texts, String run) {
    Checks all = checks;
    MapPartitionsFunction<Row, Row> reading =
        rows -> {
          RowCheck check = all.rows(all.tally());
          return new Picked(rows, row -> beside(row, check), () -> {});
        };
    MapPartitionsFunction<Row, Row> deciding =
        rows -> {
          RowCheck check = all.rows(all.tally());
          SqlVerdicts verdicts = new SqlVerdicts(all.expectations());
          return new Picked(rows, row -> rejected(row, run, check, verdicts), () -> {});
        };
    Dataset<Row> ordered = ContractRules.ordered(texts, checks.contract());
    StructType schema = typed.add("_texts", ordered.schema(), false);
    return withVerdicts(ordered.mapPartitions(reading, Encoders.row(schema)))
        .mapPartitions(deciding, Encoders.row(Schemas.quarantine()));
  }

  private static Row beside(Row row, RowCheck check) {
    check.keeps(row);
    return check.typed(row, row);
  }

  private static Row rejected(Row row, String run, RowCheck check, SqlVerdicts verdicts) {
    int end = row.size() - 2;
    Row texts = row.getStruct(end);
    boolean keeps = check.keeps(texts);
    List<Boolean> found = row.getList(end + 1);
    List<Expectation> reasons = check.keepsContract() ? verdicts.reasons(found) : List.of();
    return keeps && reasons.isEmpty() ? null : check.rejected(texts, run, reasons);
  }

  private Dataset<Row> withVerdicts(Dataset<Row> rows) {
    Column[] verdicts = expressions.stream().map(functions::expr).toArray(Column[]::new);
    Column array = functions.array(verdicts).as(VERDICTS);
    return rows.select(
        Stream.concat(Arrays.stream(rows.columns()).map(Tables::column), Stream.of(array))
            .toArray(Column[]::new));
  }
}
