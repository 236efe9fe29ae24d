package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leat.explain.Reason;
import leat.explain.RowReasons;
import leat.explain.RowReasons.Choice;

/** Chosen rows, and why the model says what it says of them. */
final class ReasonsTable {
  private ReasonsTable() {}

  static Markup of(List<RowReasons> rows) {
    return Page.halves(
        card(rows, Choice.WRONG, "Wrong predictions", "Those that the model was surest of."),
        card(
            rows,
            Choice.TYPICAL,
            "Right predictions",
            "Spread over all of them, from the lowest score to the highest."));
  }

  private static Markup card(List<RowReasons> rows, Choice choice, String title, String hint) {
    Table table =
        new Table(title).column("Row").column("Is").numbers("Probability").column("Because of");
    rows.stream()
        .filter(row -> row.choice() == choice)
        .forEach(
            row ->
                table.row(
                    String.valueOf(row.row()),
                    Markup.of("{}<small>decided {}</small>", row.label(), row.decision()),
                    Markup.of(
                        "{}<small>of {}</small>",
                        Numbers.figure(row.reasons().probability()),
                        row.reasons().outcome()),
                    reasons(row)));
    return Page.card(title, hint, table.markup());
  }

  private static Markup reasons(RowReasons row) {
    List<Markup> reasons = new ArrayList<>();
    for (Reason reason : row.reasons().top()) {
      reasons.add(reason(reason.column(), reason.value(), reason.contribution()));
    }
    return Markup.all(reasons);
  }

  /** What a column has, and how much that counts; a value of null is missing. */
  static Markup reason(String column, String value, double contribution) {
    return Markup.of(
        "<div class=\"reason\"><span>{} = {}</span><span class=\"number\">{}{}</span></div>",
        column,
        Objects.requireNonNullElse(value, "(missing)"),
        contribution > 0 ? "+" : "",
        Numbers.decimals(contribution, 2));
  }
}
