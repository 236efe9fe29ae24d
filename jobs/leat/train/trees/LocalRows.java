package leat.train.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Rows in the driver's memory.
 *
 * @param blocks as many as threads are to work on them
 */
public record LocalRows(List<CodeBlock> blocks) implements RowSource {
  /** Fewer rows are not worth another thread. */
  private static final int LEAST_ROWS = 4096;

  /** The same rows in as many blocks as there are processors. */
  public static LocalRows of(List<CodeBlock> parts) {
    int rows = parts.stream().mapToInt(CodeBlock::rows).sum();
    int threads = Runtime.getRuntime().availableProcessors();
    int count = Math.max(1, Math.min(threads, rows / LEAST_ROWS));
    List<CodeBlock> blocks = new ArrayList<>();
    for (int b = 0; b < count; b++) {
      int from = (int) ((long) rows * b / count);
      int to = (int) ((long) rows * (b + 1) / count);
      blocks.add(CodeBlock.of(parts, from, to));
    }
    return new LocalRows(blocks);
  }

  @Override
  public Passes passes(Objective objective, Layout layout) {
    return new LocalPasses(blocks, objective, layout, true);
  }

  @Override
  public List<GrownTree> each(
      int count, Objective objective, Layout layout, BiFunction<Passes, Integer, GrownTree> grow) {
    AtomicBoolean hasFailed = new AtomicBoolean();
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(
            t ->
                hasFailed.get()
                    ? null
                    : grown(grow, new LocalPasses(blocks, objective, layout, false), t, hasFailed))
        .toList();
  }

  /** Where a tree fails the stream ends at once, while its other threads would go on, unseen. */
  private static GrownTree grown(
      BiFunction<Passes, Integer, GrownTree> grow,
      Passes passes,
      int tree,
      AtomicBoolean hasFailed) {
    try {
      return grow.apply(passes, tree);
    } catch (RuntimeException | Error e) {
      hasFailed.set(true);
      throw e;
    }
  }

  @Override
  public void close() {
    // nothing outside of this object's memory
  }
}
