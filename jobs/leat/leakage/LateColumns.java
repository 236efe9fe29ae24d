package leat.leakage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import leat.leakage.Finding.Example;
import leat.leakage.SampledColumn.Type;

/** Accuses dates and times that lie after the time at which their row was observed. */
final class LateColumns {
  private static final double SECONDS_OF_DAY = 86_400;
  private static final double LEAST_SHARE = 0.001;
  private static final int MOST_EXAMPLES = 4;

  private final TrainingSample sample;
  private final LeakageRules rules;

  LateColumns(TrainingSample sample, LeakageRules rules) {
    this.sample = sample;
    this.rules = rules;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (SampledColumn column : sample.columns()) {
      boolean isTime = column.type() == Type.DATE || column.type() == Type.TIMESTAMP;
      if (isTime && sample.time() != null) {
        int[] late = IntStream.range(0, sample.size()).filter(row -> isLate(column, row)).toArray();
        double share = (double) late.length / Math.max(1, sample.size());
        if (late.length > 0 && share >= LEAST_SHARE) {
          findings.add(finding(column, late, share));
        }
      }
    }
    return findings;
  }

  /** A date's day must begin after the other's has ended, so that a doubt counts for the column. */
  private boolean isLate(SampledColumn column, int row) {
    SampledColumn time = sample.time();
    double begins = column.value(row) * (column.type() == Type.DATE ? SECONDS_OF_DAY : 1);
    return time.type() == Type.DATE
        ? begins >= (time.value(row) + 1) * SECONDS_OF_DAY
        : begins > time.value(row);
  }

  private Finding finding(SampledColumn column, int[] late, double share) {
    String evidence =
        String.format(
            Locale.ROOT,
            "%s lies after %s, the time of the row, in %,d of %,d rows (%s): it may be known only"
                + " later. If it is, give it role = ignore",
            column.name(),
            sample.time().name(),
            late.length,
            sample.size(),
            ColumnFindings.percent(share));
    List<Example> examples =
        IntStream.of(late).limit(MOST_EXAMPLES).mapToObj(row -> example(column, row)).toList();
    Verdict verdict = rules.verdict(Leak.LATER, column.name());
    return new Finding(Leak.LATER, verdict, column.name(), share, evidence, examples);
  }

  private Example example(SampledColumn column, int row) {
    String shown =
        "%s = %s, %s = %s"
            .formatted(
                column.name(), column.shown(row), sample.time().name(), sample.time().shown(row));
    return new Example(sample.rowId(row), null, 0, shown);
  }
}
