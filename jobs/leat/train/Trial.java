package leat.train;

import java.util.List;
import leat.config.CandidateSettings;

/**
 * One candidate and how it did.
 *
 * @param algorithm its name
 * @param settings what it was fitted with
 * @param status what became of it
 * @param reason why it failed or was left; null where it was not
 * @param metric on held-out rows, the mean over folds; null where there are no such rows
 * @param standardError of the metric; null where it is not known
 * @param scores the metric of each fold
 * @param sample share of the rows that it was last fitted to
 * @param iterations steps of the optimiser, the mean over folds
 * @param converged whether it stopped by itself each time
 * @param loss mean training loss, penalty included; null where there is none
 * @param gradient largest component of the gradient where it stopped; null where there is none
 * @param warnings what is odd about it, in words
 * @param seconds of fitting and judging
 */
public record Trial(
    String algorithm,
    CandidateSettings settings,
    Status status,
    String reason,
    Double metric,
    Double standardError,
    List<Double> scores,
    double sample,
    int iterations,
    boolean converged,
    Double loss,
    Double gradient,
    List<String> warnings,
    double seconds) {

  /** What became of a candidate. */
  public enum Status {
    /** It was compared with the others. */
    DONE,
    /** It could not be fitted or judged. */
    FAILED,
    /** It was not tried to the end. */
    LEFT
  }

  /** Copies the lists. */
  public Trial {
    warnings = List.copyOf(warnings);
    scores = List.copyOf(scores);
  }
}
