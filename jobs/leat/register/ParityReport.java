package leat.register;

import leat.model.ParityResult;

/**
 * How far the MLlib pipeline and the portable model agree.
 *
 * @param format always {@code leat-parity}
 * @param version the version of the format
 * @param testRows rows of the test part that were scored both ways
 * @param goldenRows golden rows that were scored both ways
 * @param largestDifference of any probability
 * @param mismatch where they part, in words; empty where they agree
 */
public record ParityReport(
    String format,
    int version,
    long testRows,
    long goldenRows,
    double largestDifference,
    String mismatch) {

  static ParityReport of(ParityResult test, ParityResult golden, String mismatch) {
    double largest = Math.max(test.largestDifference(), golden.largestDifference());
    return new ParityReport("leat-parity", 1, test.rows(), golden.rows(), largest, mismatch);
  }

  boolean holds() {
    return mismatch.isEmpty();
  }
}
