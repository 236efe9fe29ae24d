package leat.clean;

import java.util.List;
import leat.config.CleanSettings;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.expectations.Expectation;

/**
 * What clean depends on.
 *
 * @param clean which rows count as equal
 * @param columns the contract; a label is required, since nothing can be learned without one
 * @param expectations what the cleaned data is expected to be
 */
public record CleanJobSettings(
    CleanSettings clean, Contract columns, List<Expectation> expectations) {
  /** Makes the label required, and copies the list. */
  public CleanJobSettings {
    expectations = List.copyOf(expectations);
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
