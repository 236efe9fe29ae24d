package leat.features;

import java.util.List;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.ColumnKind;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;

/** Which columns of the contract can be features, and as what. */
final class FeatureColumns {
  private FeatureColumns() {}

  static List<Column> of(Contract contract) {
    return contract.withRole(Role.FEATURE);
  }

  /** What the column is taken for before its rows are looked at: never {@code AUTO}. */
  static ColumnKind kind(Column column, FeatureSettings settings) {
    ColumnKind given = settings.column(column.name()).kind();
    return given == ColumnKind.AUTO ? byType(column) : given;
  }

  /** What the type suggests. */
  static ColumnKind byType(Column column) {
    return switch (column.type()) {
      case INT, LONG, DOUBLE -> ColumnKind.NUMBER;
      case DATE, TIMESTAMP -> ColumnKind.TIME;
      case STRING, BOOLEAN -> ColumnKind.CATEGORY;
    };
  }

  /** Whether its values are looked at as categories and not as numbers. */
  static boolean isCategory(Column column, FeatureSettings settings) {
    ColumnKind kind = kind(column, settings);
    boolean isLeftOut = kind == ColumnKind.ID || kind == ColumnKind.CONSTANT;
    return (isLeftOut ? byType(column) : kind) == ColumnKind.CATEGORY;
  }
}
