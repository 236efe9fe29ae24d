package leat.serve;

import java.math.BigDecimal;
import java.util.List;
import leat.OneLine;
import leat.contract.Column;
import leat.contract.Violation;

/** The rules of the contract in words, as one who sent a value would be told them. */
final class RuleWords {
  private static final int LONGEST_FOUND = 60;
  private static final int MOST_ALLOWED = 12;

  private RuleWords() {}

  /** What is wrong with a value of the column; a personal one is not repeated. */
  static FieldProblem of(Column column, String field, Violation broken) {
    String found = column.personal() ? "a value that is not shown" : shown(broken);
    return FieldProblem.of(
        field, broken.rule(), "must be " + rule(column, broken) + ", found " + found);
  }

  private static String shown(Violation broken) {
    return broken.found().isEmpty() ? "nothing" : OneLine.of(broken.found(), LONGEST_FOUND);
  }

  private static String rule(Column column, Violation broken) {
    return switch (broken.rule()) {
      case Violation.REQUIRED -> "given";
      case Violation.MIN -> "at least " + number(column.rules().min());
      case Violation.MAX -> "at most " + number(column.rules().max());
      case Violation.ONE_OF -> "one of " + names(column);
      default -> type(column);
    };
  }

  /** What texts of the column's type look like. */
  static String type(Column column) {
    List<String> formats = column.rules().formats();
    String written = formats.isEmpty() ? "" : ", written as " + String.join(" or ", formats);
    return switch (column.type()) {
      case STRING -> "a text";
      case INT -> "a whole number" + written;
      case LONG -> "a whole number" + written;
      case DOUBLE -> "a number" + written;
      case BOOLEAN -> "true or false";
      case DATE -> "a date" + (formats.isEmpty() ? " such as 2026-01-31" : written);
      case TIMESTAMP -> "a time" + (formats.isEmpty() ? " such as 2026-01-31T12:00:00Z" : written);
    };
  }

  private static String names(Column column) {
    List<String> allowed = List.copyOf(column.rules().oneOf());
    return allowed.size() <= MOST_ALLOWED
        ? String.join(", ", allowed)
        : String.join(", ", allowed.subList(0, MOST_ALLOWED))
            + " and "
            + (allowed.size() - MOST_ALLOWED)
            + " more";
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
