package leat.report;

/**
 * Rows of each part.
 *
 * @param train fitted on
 * @param validation for choosing among candidates
 * @param test for judging only
 */
public record SplitSizes(long train, long validation, long test) {
  long all() {
    return train + validation + test;
  }
}
