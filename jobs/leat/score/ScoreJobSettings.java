package leat.score;

import java.util.List;

/**
 * What decides the scores of a batch.
 *
 * @param model the version that scores
 * @param keep columns of the batch that stand beside its scores
 */
public record ScoreJobSettings(String model, List<String> keep) {
  /** Copies the list. */
  public ScoreJobSettings {
    keep = List.copyOf(keep);
  }
}
