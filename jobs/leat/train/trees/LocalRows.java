package leat.train.trees;

import java.util.List;

/**
 * Rows in the driver's memory.
 *
 * @param blocks as many as threads are to work on them
 */
public record LocalRows(List<CodeBlock> blocks) implements RowSource {
  @Override
  public Passes passes(Objective objective, Layout layout) {
    return new LocalPasses(blocks, objective, layout);
  }
}
