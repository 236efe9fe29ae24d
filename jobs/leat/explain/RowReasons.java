package leat.explain;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A test row and why the model says what it says of it.
 *
 * @param choice what it stands for
 * @param row its id
 * @param label name of the class that came true
 * @param decision name of the class that was decided for
 * @param reasons of the model
 */
public record RowReasons(Choice choice, long row, String label, String decision, Reasons reasons) {
  /** Why a row was chosen. */
  public enum Choice {
    /**
     * Rightly decided; one of ten spread over all such rows from the lowest score to the highest.
     */
    @JsonProperty("typical")
    TYPICAL,
    /** Wrongly decided; one of the ten with the least probability of what came true. */
    @JsonProperty("wrong")
    WRONG
  }
}
