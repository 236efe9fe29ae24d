package leat.report;

import leat.fairness.ColumnFairness;
import leat.fairness.Estimate;
import leat.fairness.GroupFairness;

/** How differently the groups of a column are treated. */
final class FairnessTable {
  private FairnessTable() {}

  static Markup card(ColumnFairness column) {
    String words = String.join(". ", column.words()) + ".";
    Markup tables =
        column.groups().isEmpty() ? Markup.NONE : Markup.all(groups(column), differences(column));
    return Page.card("Fairness by " + column.column(), words, tables);
  }

  private static Markup groups(ColumnFairness column) {
    Table table =
        new Table("Groups of " + column.column())
            .column("Group")
            .numbers("Rows")
            .numbers("Selected")
            .numbers("True positive rate")
            .numbers("False positive rate")
            .numbers("Precision")
            .numbers("Mean score")
            .numbers("Positive")
            .numbers("Calibration error");
    for (GroupFairness group : column.groups()) {
      table.row(
          name(group),
          Numbers.count(group.rows()),
          value(group.selectionRate()),
          value(group.truePositiveRate()),
          value(group.falsePositiveRate()),
          value(group.precision()),
          value(group.meanScore()),
          value(group.positiveRate()),
          value(group.ece()));
    }
    return table.markup();
  }

  private static Markup name(GroupFairness group) {
    return group.leftOut() == null
        ? Markup.of("{}", group.value())
        : Markup.of("{}<small>not compared: {}</small>", group.value(), group.leftOut());
  }

  private static Markup differences(ColumnFairness column) {
    Table table =
        new Table("Differences by " + column.column()).column("Between groups").numbers("Value");
    table.row("Demographic parity difference", value(column.demographicParityDifference()));
    table.row("Demographic parity ratio", value(column.demographicParityRatio()));
    table.row("Equal opportunity difference", value(column.equalOpportunityDifference()));
    table.row("Equalized odds difference", value(column.equalizedOddsDifference()));
    return table.markup();
  }

  private static Markup value(Estimate estimate) {
    return estimate == null
        ? Markup.of("{}", Numbers.NONE)
        : Markup.of(
            "{}<small>{} to {}</small>",
            Numbers.figure(estimate.value()),
            Numbers.figure(estimate.low()),
            Numbers.figure(estimate.high()));
  }
}
