package leat.expectations;

import java.math.BigDecimal;
import java.util.Comparator;
import leat.contract.ColumnType;

/** Compares the values of two columns that are there. */
record PairCheck(int first, int second, Comparator<Object> order, Operator operator) {
  boolean keeps(Object[] typed) {
    Object one = typed[first];
    Object other = typed[second];
    return one == null || other == null || operator.holds(order.compare(one, other));
  }

  /** How values of two types compare: numbers by their value, all else with its own kind. */
  static Comparator<Object> order(ColumnType one, ColumnType other) {
    if (!one.isNumber()) {
      return PairCheck::sameClass;
    }
    if (one != ColumnType.DOUBLE && other != ColumnType.DOUBLE) {
      return (a, b) -> Long.compare(((Number) a).longValue(), ((Number) b).longValue());
    }
    if (one != ColumnType.LONG && other != ColumnType.LONG) {
      // Adding zero makes -0.0 a 0.0, and an int is a double as it is.
      return (a, b) ->
          Double.compare(((Number) a).doubleValue() + 0.0, ((Number) b).doubleValue() + 0.0);
    }
    return (a, b) -> new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int sameClass(Object one, Object other) {
    return ((Comparable) one).compareTo(other);
  }
}
