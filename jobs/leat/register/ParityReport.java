package leat.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.model.GoldenKind;
import leat.model.GoldenRow;
import leat.model.ParityResult;
import leat.model.Tolerance;

/**
 * How far the MLlib pipeline and the portable model agree.
 *
 * @param format always {@code leat-parity}
 * @param version the version of the format; the first had test rows, golden rows, the largest
 *     difference and the mismatch
 * @param testRows rows of the test part that were scored both ways
 * @param goldenRows golden rows that there are: those scored both ways, and those refused
 * @param goldenRefused raw golden rows that the value rules refuse, so that there is no score
 * @param goldenByKind golden rows by where they come from
 * @param largestDifference of any probability
 * @param largestRelativeDifference of any probability above the absolute tolerance, by its size
 * @param tolerance within which probabilities are equal
 * @param decisions decisions that were compared
 * @param decisionsTied those that differ, at a probability within the tolerance of the threshold
 * @param mismatch where they part, in words; empty where they agree
 */
public record ParityReport(
    String format,
    int version,
    long testRows,
    long goldenRows,
    long goldenRefused,
    Map<GoldenKind, Long> goldenByKind,
    double largestDifference,
    double largestRelativeDifference,
    Tolerance tolerance,
    long decisions,
    long decisionsTied,
    String mismatch) {
  private static final int VERSION = 2;

  static ParityReport of(Comparisons found, List<GoldenRow> golden, String mismatch) {
    ParityResult all = found.test().merge(found.golden());
    Map<GoldenKind, Long> byKind = new TreeMap<>();
    golden.forEach(row -> byKind.merge(row.kind(), 1L, Long::sum));
    return new ParityReport(
        "leat-parity",
        VERSION,
        found.test().rows(),
        golden.size(),
        golden.size() - found.golden().rows(),
        byKind,
        all.largestDifference(),
        all.largestRelative(),
        Tolerance.DOUBLES,
        all.decisions(),
        all.tied(),
        mismatch);
  }

  boolean holds() {
    return mismatch.isEmpty();
  }
}
