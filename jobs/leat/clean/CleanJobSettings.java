package leat.clean;

import leat.config.CleanSettings;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;

/**
 * What clean depends on.
 *
 * @param clean which rows count as equal
 * @param columns the contract; a label is required, since nothing can be learned without one
 */
public record CleanJobSettings(CleanSettings clean, Contract columns) {
  /** Makes the label required. */
  public CleanJobSettings {
    columns = new Contract(columns.columns().stream().map(CleanJobSettings::labelled).toList());
  }

  private static Column labelled(Column column) {
    return column.role() == Role.LABEL
        ? new Column(
            column.name(),
            column.type(),
            column.role(),
            required(column.rules()),
            column.from(),
            column.protection())
        : column;
  }

  private static ValueRules required(ValueRules rules) {
    return new ValueRules(
        rules.clean(),
        rules.missing(),
        rules.map(),
        rules.formats(),
        rules.trueTexts(),
        rules.falseTexts(),
        rules.min(),
        rules.max(),
        rules.oneOf(),
        true);
  }
}
