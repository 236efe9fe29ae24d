package leat.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leat.expectations.Expectation;
import leat.expectations.Judgement.KeyFailures;
import leat.expectations.KeyRule;
import leat.expectations.RuleIds;
import leat.table.Columns;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * Finds rows that fail rules on keys. Each rule costs one shuffle of hashes and row ids.
 *
 * <p>A row whose key has a missing part keeps them, as in SQL.
 */
final class KeyRules {
  /** Places of the expectations that a row fails. */
  static final String RULES = "_rules";

  private static final int EXAMPLES = 3;
  private static final String RANK = "_rank";

  private final SparkSession spark;
  private final Checks checks;
  private final String folder;
  private final int[] ids;

  /**
   * The rules on keys among the expectations.
   *
   * @param folder where ids of rows are written
   */
  KeyRules(SparkSession spark, Checks checks, String folder) {
    this.spark = spark;
    this.checks = checks;
    this.folder = folder;
    this.ids = RuleIds.of(checks.expectations(), KeyRule.class);
  }

  boolean isEmpty() {
    return ids.length == 0;
  }

  /**
   * Writes the ids of rows that fail, and counts them.
   *
   * @param rows typed
   * @param count how many these are
   */
  Map<Integer, KeyFailures> failures(Dataset<Row> rows, long count) {
    Map<Integer, KeyFailures> failures = new TreeMap<>();
    for (int id : ids) {
      Expectation expectation = checks.expectations().get(id);
      Tables.write(failing(rows, expectation), path(id));
      long failed = ParquetRows.count(path(id), spark.sparkContext().hadoopConfiguration());
      failures.put(id, new KeyFailures(count, failed, failed == 0 ? List.of() : first(id)));
    }
    return failures;
  }

  private String path(int id) {
    return folder + "/" + id;
  }

  private List<Long> first(int id) {
    return Tables.read(spark, path(id))
        .orderBy(Columns.ROW_ID)
        .limit(EXAMPLES)
        .as(Encoders.LONG())
        .collectAsList();
  }

  private Dataset<Row> failing(Dataset<Row> rows, Expectation expectation) {
    List<String> columns = expectation.columns();
    List<Column> hashed = new ArrayList<>(List.of(functions.col(Columns.ROW_ID)));
    hashed.addAll(KeyHash.of(columns));
    Dataset<Row> keys =
        rows.where(KeyHash.isComplete(columns)).select(hashed.toArray(Column[]::new));
    return expectation.rule() instanceof KeyRule.References references
        ? unknown(keys, expectation, references)
        : repeated(keys);
  }

  private static Dataset<Row> repeated(Dataset<Row> keys) {
    Column rank =
        functions
            .row_number()
            .over(Window.partitionBy(KeyHash.FIRST, KeyHash.SECOND).orderBy(Columns.ROW_ID));
    return keys.select(functions.col(Columns.ROW_ID), rank.as(RANK))
        .where(functions.col(RANK).gt(1))
        .select(Columns.ROW_ID);
  }

  private Dataset<Row> unknown(
      Dataset<Row> keys, Expectation expectation, KeyRule.References references) {
    Dataset<Row> there =
        new ReferenceKeys(spark, checks.contract())
            .of(expectation, references)
            .select(KeyHash.of(expectation.columns()).toArray(Column[]::new));
    Column same =
        keys.col(KeyHash.FIRST)
            .equalTo(there.col(KeyHash.FIRST))
            .and(keys.col(KeyHash.SECOND).equalTo(there.col(KeyHash.SECOND)));
    return keys.join(there, same, "left_anti").select(Columns.ROW_ID);
  }

  /**
   * Writes the rows that fail rules that quarantine, with the places of these rules.
   *
   * @return where they are; empty where there are none
   */
  Optional<String> rejected(Map<Integer, KeyFailures> failures) {
    Dataset<Row> all = null;
    for (Map.Entry<Integer, KeyFailures> found : failures.entrySet()) {
      int id = found.getKey();
      if (checks.rejects(id, found.getValue())) {
        Dataset<Row> one =
            Tables.read(spark, path(id))
                .select(functions.col(Columns.ROW_ID), functions.lit(id).as("_rule"));
        all = all == null ? one : all.union(one);
      }
    }
    if (all == null) {
      return Optional.empty();
    }
    String rows = folder + "/rows";
    Tables.write(
        all.groupBy(Columns.ROW_ID)
            .agg(functions.sort_array(functions.collect_list("_rule")).as(RULES)),
        rows);
    return Optional.of(rows);
  }
}
