package leat.train.trees;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;

/**
 * Rows in the memory of the executors.
 *
 * @param blocks one for each partition
 */
public record SparkRows(JavaRDD<CodeBlock> blocks) implements RowSource {
  @Override
  public SparkPasses passes(Objective objective, Layout layout) {
    return new SparkPasses(blocks, objective, layout);
  }

  @Override
  public List<GrownTree> each(
      int count, Objective objective, Layout layout, BiFunction<Passes, Integer, GrownTree> grow) {
    try (SparkPasses passes = passes(objective, layout)) {
      return IntStream.range(0, count).mapToObj(t -> grow.apply(passes, t)).toList();
    }
  }

  @Override
  public void close() {
    blocks.unpersist(false);
  }
}
