package leat.features;

import java.util.List;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;

/** Which columns of the contract can be features, and as what. */
final class FeatureColumns {
  private FeatureColumns() {}

  static List<Column> of(Contract contract) {
    return contract.withRole(Role.FEATURE);
  }

  /** Numbers, dates and times are numbers; texts and booleans are categories. */
  static boolean isNumber(Column column) {
    return switch (column.type()) {
      case INT, LONG, DOUBLE, DATE, TIMESTAMP -> true;
      case STRING, BOOLEAN -> false;
    };
  }
}
