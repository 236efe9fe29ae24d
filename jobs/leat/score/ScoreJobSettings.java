package leat.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What decides the scores of a batch.
 *
 * @param model the version that scores
 * @param keep columns of the batch that stand beside its scores
 * @param reasons how many columns that contribute most stand beside each score
 * @param partRows about how many rows are scored at a time; the scores do not depend on it
 */
public record ScoreJobSettings(
    String model, List<String> keep, int reasons, @JsonIgnore long partRows) {
  /** Copies the list. */
  public ScoreJobSettings {
    keep = List.copyOf(keep);
  }
}
