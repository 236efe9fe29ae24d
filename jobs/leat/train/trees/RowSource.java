package leat.train.trees;

import java.util.List;
import java.util.function.BiFunction;

/** Where the rows are on which trees grow. */
public interface RowSource extends AutoCloseable {
  /** Passes over the rows with nothing grown yet, until the source is closed. */
  Passes passes(Objective objective, Layout layout);

  /**
   * Grows trees that do not need each other.
   *
   * @param count number of trees
   * @param grow a tree by its number
   */
  List<GrownTree> each(
      int count, Objective objective, Layout layout, BiFunction<Passes, Integer, GrownTree> grow);

  @Override
  void close();
}
