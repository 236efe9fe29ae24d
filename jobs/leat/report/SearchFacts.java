package leat.report;

import java.util.List;

/**
 * What was tried.
 *
 * @param metric by which candidates were compared
 * @param heldOut what they were compared on: folds, validation or nothing
 * @param fits how many were done
 * @param seconds they took
 * @param stopped why not all were tried; null where they were
 * @param selected index of the candidate that was chosen
 * @param trials every candidate
 */
public record SearchFacts(
    String metric,
    String heldOut,
    int fits,
    double seconds,
    String stopped,
    int selected,
    List<TrialFacts> trials) {
  /** Copies the list. */
  public SearchFacts {
    trials = List.copyOf(trials);
  }

  /**
   * One candidate.
   *
   * @param algorithm its name
   * @param settings what sets it apart, in words
   * @param status {@code done}, {@code failed} or {@code left}
   * @param reason why it failed or was left; null where it was not
   * @param metric on held-out rows; null where there are none
   * @param standardError of the metric; null where it is not known
   * @param seconds of fitting and judging
   * @param warnings what is odd about it, in words
   */
  public record TrialFacts(
      String algorithm,
      String settings,
      String status,
      String reason,
      Double metric,
      Double standardError,
      double seconds,
      List<String> warnings) {
    /** Copies the list. */
    public TrialFacts {
      warnings = List.copyOf(warnings);
    }
  }
}
