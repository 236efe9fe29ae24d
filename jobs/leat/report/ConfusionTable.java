package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.metrics.ConfusionMatrix;

/** Rows by what they are and what was decided, tinted by their share of the class. */
final class ConfusionTable {
  private ConfusionTable() {}

  /** The table, and how much better it is than always deciding for the largest class. */
  static Markup of(ConfusionMatrix matrix) {
    return Markup.all(table(matrix), facts(matrix));
  }

  private static Markup facts(ConfusionMatrix matrix) {
    int largest = 0;
    long right = 0;
    for (int k = 0; k < matrix.classes().size(); k++) {
      largest = matrix.actual(k) > matrix.actual(largest) ? k : largest;
      right += matrix.counts().get(k).get(k);
    }
    Facts facts = new Facts();
    facts.add("Decided rightly", share(right, matrix));
    facts.add(
        "Always “" + matrix.classes().get(largest) + "” would be",
        share(matrix.actual(largest), matrix));
    facts.add("Decided wrongly", share(matrix.rows() - right, matrix));
    return facts.markup();
  }

  private static String share(long rows, ConfusionMatrix matrix) {
    return "%s (%s)".formatted(Numbers.count(rows), Numbers.percent(rows, matrix.rows()));
  }

  private static Markup table(ConfusionMatrix matrix) {
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
