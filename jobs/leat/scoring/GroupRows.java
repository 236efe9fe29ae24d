package leat.scoring;

import java.util.Optional;
import leat.metrics.MulticlassCounts;
import leat.metrics.Ranking;
import leat.metrics.ScoreTally;
import leat.metrics.ScoredClasses;

/** The scored rows of one group. */
public sealed interface GroupRows {
  /** The rows of two classes by their score. */
  Ranking ranking();

  /** The rows of several classes. */
  MulticlassCounts counts();

  /** The rows themselves, where they were kept. */
  Optional<ScoredClasses> rows();

  /**
   * As they are.
   *
   * @param scores of the rows
   */
  record Kept(Scores scores) implements GroupRows {
    @Override
    public Ranking ranking() {
      return Ranking.of(scores.binary());
    }

    @Override
    public MulticlassCounts counts() {
      return MulticlassCounts.of(scores.multiclass());
    }

    @Override
    public Optional<ScoredClasses> rows() {
      return Optional.of(scores.multiclass());
    }
  }

  /**
   * Counted where they are.
   *
   * @param tally of the rows
   */
  record Counted(ScoreTally tally) implements GroupRows {
    @Override
    public Ranking ranking() {
      return tally.ranking();
    }

    @Override
    public MulticlassCounts counts() {
      return tally.counts();
    }

    @Override
    public Optional<ScoredClasses> rows() {
      return Optional.empty();
    }
  }
}
