package leat.train.trees;

/** Where the rows are on which trees grow. */
public interface RowSource {
  /** Passes over the rows with nothing grown yet. */
  Passes passes(Objective objective, Layout layout);
}
