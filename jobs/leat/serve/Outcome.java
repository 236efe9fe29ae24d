package leat.serve;

import java.util.List;
import leat.explain.Reasons;
import leat.model.Score;

/** What became of one record. */
sealed interface Outcome {
  /**
   * It was scored.
   *
   * @param typed values in the order of the model's contract
   * @param score what the model says
   * @param reasons why, or null where nobody asked
   */
  record Scored(Object[] typed, Score score, Reasons reasons) implements Outcome {}

  /**
   * It broke the contract.
   *
   * @param problems at least one
   */
  record Refused(List<FieldProblem> problems) implements Outcome {}
}
