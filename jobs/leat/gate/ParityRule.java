package leat.gate;

import java.util.Locale;

/** Both ways of scoring agree; the one rule that nobody can pass over. */
public final class ParityRule {
  /** The rule's name. */
  public static final String NAME = "parity";

  private ParityRule() {}

  /**
   * What comes of it.
   *
   * @param rows that were scored both ways
   * @param largestDifference of any probability
   * @param mismatch where they part, in words; empty where they agree
   */
  public static RuleResult of(long rows, double largestDifference, String mismatch) {
    boolean passed = mismatch.isEmpty();
    String found =
        String.format(Locale.ROOT, "%,d rows, largest difference %.1e", rows, largestDifference);
    String words =
        passed
            ? "MLlib and the portable model agree on " + found
            : "MLlib and the portable model disagree at " + mismatch;
    return new RuleResult(NAME, passed, found, "the same by MLlib and model.json", words);
  }
}
