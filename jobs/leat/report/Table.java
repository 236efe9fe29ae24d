package leat.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose first column heads its rows; it scrolls by itself where it is too wide, and sorts
 * by any column where there is something to sort.
 */
final class Table {
  private final String name;
  private final List<Markup> heads = new ArrayList<>();
  private final List<Markup> rows = new ArrayList<>();
  private final List<Boolean> numeric = new ArrayList<>();

  /** An empty table with that name for those who do not see it. */
  Table(String name) {
    this.name = name;
  }

  Table column(String head) {
    return column(head, false);
  }

  Table numbers(String head) {
    return column(head, true);
  }

  private Table column(String head, boolean isNumeric) {
    numeric.add(isNumeric);
    heads.add(Markup.of("<th scope=\"col\"{}>{}</th>", style(isNumeric), head));
    return this;
  }

  /** A row of as many cells as there are columns; text is escaped. */
  Table row(Object... cells) {
    List<Markup> row = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      row.add(cell(i, cells[i]));
    }
    rows.add(Markup.of("<tr>{}</tr>", Markup.all(row)));
    return this;
  }

  private Markup cell(int column, Object value) {
    return column == 0
        ? Markup.of("<th scope=\"row\">{}</th>", value)
        : Markup.of("<td{}>{}</td>", style(numeric.get(column)), value);
  }

  private static Markup style(boolean isNumeric) {
    return isNumeric ? new Markup(" class=\"number\"") : Markup.NONE;
  }

  Markup markup() {
    return Markup.of(
        """
        <div class="scroll" role="region" aria-label="{}" tabindex="0">
        <table{}>
        <thead><tr>{}</tr></thead>
        <tbody>
        {}
        </tbody>
        </table>
        </div>""",
        name,
        rows.size() > 2 ? new Markup(" class=\"sortable\"") : Markup.NONE,
        Markup.all(heads),
        Markup.all(rows));
  }
}
