package leat.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
   * Refuses expressions that cannot be parsed or have other columns; all that can be said without a
   * session.
   *
   * @throws LeatException with one line for each such expression
   */
  static void check(Contract contract, List<Expectation> expectations) {
    SqlText text = new SqlText(contract);
    refuse(expectations, text::problem);
  }

  /**
   * Refuses expressions that are not boolean ones over single rows.
   *
   * @throws LeatException with one line for each that is not
   */
  static void check(SparkSession spark, Contract contract, List<Expectation> expectations) {
    Dataset<Row> none = spark.createDataFrame(List.of(), Schemas.values(contract));
    refuse(expectations, expression -> problem(none, expression));
  }

  private static void refuse(List<Expectation> expectations, UnaryOperator<String> problem) {
    List<String> problems = new ArrayList<>();
    for (Expectation expectation : expectations) {
      if (expectation.rule() instanceof Rule.Sql sql) {
        String found = problem.apply(sql.expression());
        if (found != null) {
          problems.add(
              "Invalid expectations: %s must be a boolean expression of Spark SQL over a row of the columns, found %s: %s"
                  .formatted(expectation.name(), sql.expression(), found));
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
        return firstLine(e);
      }
      throw e;
    }
  }

  /** What Spark says first, without the codes of its errors. */
  static String firstLine(Exception e) {
    String line = e.getMessage().strip().lines().findFirst().orElse("");
    return line.replaceFirst("^\\[.*?] ", "").replaceFirst("\\.? SQLSTATE.*", "");
  }
}
