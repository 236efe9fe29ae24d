package leat.serve;

import java.util.List;
import leat.model.Score;

/** What became of one record. */
sealed interface Outcome {
  /**
   * It was scored.
   *
   * @param typed values in the order of the model's contract
   * @param score what the model says
   */
  record Scored(Object[] typed, Score score) implements Outcome {}

  /**
   * It broke the contract.
   *
   * @param problems at least one
   */
  record Refused(List<FieldProblem> problems) implements Outcome {}
}
