package leat.clean;

import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.contract.Contract;
import leat.expectations.Expectation;
import leat.expectations.Rule;
import leat.table.Schemas;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** The expressions of SQL rules, and the session in which they are computed. */
final class SqlExpressions {
  private SqlExpressions() {}

  /** The expressions, in the order of the expectations. */
  static List<String> of(List<Expectation> expectations) {
    return expectations.stream()
        .map(Expectation::rule)
        .filter(Rule.Sql.class::isInstance)
        .map(rule -> ((Rule.Sql) rule).expression())
        .toList();
  }

  /**
   * A session beside the given one in which what cannot be computed, such as a division by zero, is
   * null: a bad row must not stop the good ones.
   */
  static SparkSession session(SparkSession spark) {
    SparkSession lenient = spark.newSession();
    CollectionConverters.asJava(spark.conf().getAll())
        .forEach(
            (key, value) -> {
              if (lenient.conf().isModifiable(key)) {
                lenient.conf().set(key, value);
              }
            });
    lenient.conf().set("spark.sql.ansi.enabled", false);
    return lenient;
  }

  /**
   * Refuses expressions that are not boolean ones over single rows.
   *
   * @throws LeatException with one line for each that is not
   */
  static void check(SparkSession spark, Contract contract, List<Expectation> expectations) {
    Dataset<Row> none = spark.createDataFrame(List.of(), Schemas.values(contract));
    List<String> problems = new ArrayList<>();
    for (Expectation expectation : expectations) {
      if (expectation.rule() instanceof Rule.Sql sql) {
        String problem = problem(none, sql.expression());
        if (problem != null) {
          problems.add(
              "Invalid expectations: %s must be a boolean expression of Spark SQL over a row of the columns, found %s: %s"
                  .formatted(expectation.name(), sql.expression(), problem));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw LeatException.usage(String.join("\n", problems));
    }
  }

  /** A filter takes what is wanted, and no aggregates or windows. */
  private static String problem(Dataset<Row> rows, String expression) {
    try {
      rows.where(expression).schema();
      return null;
    } catch (Exception e) {
      if (e instanceof SparkThrowable) {
        String line = e.getMessage().strip().lines().findFirst().orElse("");
        return line.replaceFirst("^\\[.*?] ", "").replaceFirst("\\.? SQLSTATE.*", "");
      }
      throw e;
    }
  }
}
