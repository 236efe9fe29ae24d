package leat.score;

import java.util.List;

/**
 * What decides the scores of a batch.
 *
 * @param model the version that scores
 * @param keep columns of the batch that stand beside its scores
 * @param reasons how many columns that contribute most stand beside each score
 */
public record ScoreJobSettings(String model, List<String> keep, int reasons) {
  /** Copies the list. */
  public ScoreJobSettings {
    keep = List.copyOf(keep);
  }
}
