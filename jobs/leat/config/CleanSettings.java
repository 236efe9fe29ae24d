package leat.config;

/**
 * What clean does besides the value rules.
 *
 * @param deduplicate which rows count as equal
 * @param keep which of equal rows stays
 * @param latestBy column whose largest value stays, with {@code keep = latest}; else null
 */
public record CleanSettings(Deduplicate deduplicate, Keep keep, String latestBy) {
  /** Which rows count as equal. */
  public enum Deduplicate {
    /** None. */
    NONE,
    /** Rows equal in every cleaned column. */
    EXACT,
    /** Rows equal in the columns of role key. */
    KEY
  }

  /** Which of equal rows stays. */
  public enum Keep {
    /** The first in source order. */
    FIRST,
    /** The one with the largest value of a column; the last in source order among those. */
    LATEST
  }
}
