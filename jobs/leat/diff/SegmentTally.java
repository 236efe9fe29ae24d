package leat.diff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts changed decisions by the values of one column. */
final class SegmentTally implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A column of more values is none to group by. */
  static final int MOST_VALUES = 1_000;

  /** Fewer rows say nothing. */
  private static final int FEWEST_ROWS = 20;

  private static final double Z = 1.959963984540054;

  private Map<String, Counts> counts = new HashMap<>();

  /** Of one value. */
  private static final class Counts implements Serializable {
    private static final long serialVersionUID = 1L;

    private long rows;
    private long changed;
    private long change;

    void add(Counts other) {
      rows += other.rows;
      changed += other.changed;
      change += other.change;
    }
  }

  void add(Object value, RowDiff row) {
    if (counts == null) {
      return;
    }
    String text = value == null ? null : value.toString();
    Counts own = counts.computeIfAbsent(text, any -> new Counts());
    own.rows++;
    own.changed += row.changed() ? 1 : 0;
    own.change += Fixed.of(row.change());
    dropIfMany();
  }

  void add(SegmentTally other) {
    if (counts == null || other.counts == null) {
      counts = null;
      return;
    }
    other.counts.forEach(
        (value, theirs) -> counts.computeIfAbsent(value, any -> new Counts()).add(theirs));
    dropIfMany();
  }

  private void dropIfMany() {
    if (counts.size() > MOST_VALUES) {
      counts = null;
    }
  }

  /** The values with enough rows. */
  List<PredictionDiff.Segment> of(String column) {
    List<PredictionDiff.Segment> segments = new ArrayList<>();
    if (counts != null) {
      counts.forEach(
          (value, own) -> {
            if (own.rows >= FEWEST_ROWS) {
              segments.add(segment(column, value, own));
            }
          });
    }
    return segments;
  }

  /** Where most changes are for sure; of equal ones where scores move most. */
  static Comparator<PredictionDiff.Segment> order() {
    return Comparator.comparingDouble((PredictionDiff.Segment s) -> -s.low())
        .thenComparingDouble(s -> -Math.abs(s.meanChange()))
        .thenComparing(PredictionDiff.Segment::column)
        .thenComparing(s -> String.valueOf(s.value()));
  }

  private static PredictionDiff.Segment segment(String column, String value, Counts own) {
    return new PredictionDiff.Segment(
        column, value, own.rows, own.changed, low(own), Fixed.mean(own.change, own.rows));
  }

  /** E. B. Wilson's lower limit of a share, 1927. */
  private static double low(Counts own) {
    double n = own.rows;
    double share = own.changed / n;
    double middle = share + Z * Z / (2 * n);
    double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return Math.max(0, (middle - spread) / (1 + Z * Z / n));
  }
}
