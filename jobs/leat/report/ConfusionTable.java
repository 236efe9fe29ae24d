package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.metrics.ConfusionMatrix;

/** Rows by what they are and what was decided, tinted by their share of the class. */
final class ConfusionTable {
  private ConfusionTable() {}

  static Markup of(ConfusionMatrix matrix) {
    List<Markup> heads = new ArrayList<>();
    for (String name : matrix.classes()) {
      heads.add(Markup.of("<th scope=\"col\" class=\"number\"><i>decided</i> {}</th>", name));
    }
    List<Markup> rows = new ArrayList<>();
    for (int k = 0; k < matrix.classes().size(); k++) {
      rows.add(row(matrix, k));
    }
    return Markup.of(
        """
        <div class="scroll" role="region" aria-label="Confusion matrix" tabindex="0">
        <table class="confusion">
        <thead>
        <tr><td></td>{}</tr>
        </thead>
        <tbody>
        {}
        </tbody>
        </table>
        </div>""",
        Markup.all(heads),
        Markup.all(rows));
  }

  private static Markup row(ConfusionMatrix matrix, int actual) {
    List<Markup> cells = new ArrayList<>();
    double all = matrix.actual(actual);
    for (int decided = 0; decided < matrix.classes().size(); decided++) {
      long count = matrix.counts().get(actual).get(decided);
      cells.add(
          Markup.of(
              "<td class=\"number {}\" style=\"--share:{}%\">{}<small>{}</small></td>",
              actual == decided ? "right" : "wrong",
              Numbers.coordinate(all == 0 ? 0 : 32 * count / all),
              Numbers.count(count),
              Numbers.percent(count, all)));
    }
    return Markup.of(
        "<tr><th scope=\"row\"><i>is</i> {}</th>{}</tr>",
        matrix.classes().get(actual),
        Markup.all(cells));
  }
}
