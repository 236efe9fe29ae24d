package leat.report;

import java.util.List;
import leat.metrics.Metric;
import leat.metrics.Segment;

/** The figures of test rows by the values of columns. */
final class SegmentTable {
  private static final List<Metric> SHOWN =
      List.of(Metric.AUC, Metric.PRECISION, Metric.RECALL, Metric.LOG_LOSS, Metric.BRIER);

  private SegmentTable() {}

  static Markup card(List<Segment> segments) {
    Table table = new Table("Figures by segment").column("Segment").numbers("Rows");
    SHOWN.forEach(metric -> table.numbers(metric.title()));
    for (Segment segment : segments) {
      Object[] cells = new Object[2 + SHOWN.size()];
      cells[0] = segment.column() + ": " + segment.value();
      cells[1] = Numbers.count(segment.rows());
      for (int i = 0; i < SHOWN.size(); i++) {
        cells[2 + i] = MetricsTable.value(segment.metrics(), SHOWN.get(i));
      }
      table.row(cells);
    }
    return Page.card(
        "By segment", "The test rows by what they have in some columns.", table.markup());
  }
}
