package leat.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import leat.config.Nearest;
import leat.contract.Column;
import leat.contract.Contract;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What can be said of an expression in SQL without a session: whether it can be parsed, and whether
 * its columns are those of the contract.
 *
 * <p>By Spark's internal parser, since the public one wants a session.
 */
final class SqlText {
  /** Functions that SQL writes without parentheses, so that they look like columns. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "localtimestamp",
          "current_user",
          "session_user",
          "user");

  private final List<String> names;

  SqlText(Contract contract) {
    names = contract.columns().stream().map(Column::name).toList();
  }

  /** What is wrong with an expression, or null. */
  String problem(String expression) {
    Expression parsed;
    try {
      parsed = new CatalystSqlParser().parseExpression(expression);
    } catch (Exception e) {
      // Java does not know that Scala throws a checked one.
      if (e instanceof SparkThrowable) {
        return SqlExpressions.firstLine(e);
      }
      throw e;
    }
    List<String> unknown = new ArrayList<>();
    addUnknown(parsed, unknown);
    return unknown.isEmpty() ? null : String.join(", ", unknown);
  }

  private void addUnknown(Expression expression, List<String> unknown) {
    if (expression instanceof UnresolvedAttribute column) {
      List<String> parts = CollectionConverters.asJava(column.nameParts());
      if (!isColumn(parts) && !isFunction(parts)) {
        unknown.add(described(String.join(".", parts)));
      }
    }
    CollectionConverters.asJava(expression.children()).forEach(child -> addUnknown(child, unknown));
  }

  /** In any case, as Spark takes them. */
  private boolean isColumn(List<String> parts) {
    return parts.size() == 1 && names.stream().anyMatch(parts.get(0)::equalsIgnoreCase);
  }

  private static boolean isFunction(List<String> parts) {
    return parts.size() == 1 && FUNCTIONS.contains(parts.get(0).toLowerCase(Locale.ROOT));
  }

  private String described(String name) {
    String hint =
        names.contains(name)
            ? ", a name with dots is written `" + name + "`"
            : Nearest.hint(name, names);
    return "\"" + name + "\" is no column" + hint;
  }
}
