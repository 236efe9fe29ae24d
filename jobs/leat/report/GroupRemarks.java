package leat.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import leat.fairness.ColumnFairness;
import leat.fairness.FourFifths;
import leat.metrics.Metrics;
import leat.metrics.Segment;

/** What a verdict says of groups: whether they are treated alike, and where the model is weak. */
final class GroupRemarks {
  /** Fewer rows say too little of an area. */
  private static final long FEWEST_ROWS = 100;

  /** An area that much lower is worth a word. */
  private static final double NOTABLE = 0.05;

  private GroupRemarks() {}

  static List<Remark> of(ModelReport report, Metrics metrics) {
    List<Remark> remarks = new ArrayList<>();
    report.fairness().forEach(column -> remarks.add(fairness(column)));
    weakest(report.segments(), metrics).ifPresent(remarks::add);
    return remarks;
  }

  private static Remark fairness(ColumnFairness column) {
    String text =
        "Fairness by %s: %s.".formatted(column.column(), String.join(". ", column.words()));
    if (column.fourFifths() == FourFifths.NOT_JUDGED) {
      return Remark.plain(text);
    }
    return column.fourFifths() == FourFifths.KEPT ? Remark.good(text) : Remark.warning(text);
  }

  private static Optional<Remark> weakest(List<Segment> segments, Metrics metrics) {
    return segments.stream()
        .filter(segment -> segment.rows() >= FEWEST_ROWS && segment.metrics().auc() != null)
        .filter(s -> metrics.auc() != null && metrics.auc() - s.metrics().auc() > NOTABLE)
        .min(Comparator.comparingDouble(segment -> segment.metrics().auc()))
        .map(
            segment ->
                Remark.warning(
                    "It is weakest where %s is %s: AUC %s on %s rows."
                        .formatted(
                            segment.column(),
                            segment.value(),
                            Numbers.figure(segment.metrics().auc()),
                            Numbers.count(segment.rows()))));
  }
}
