package leat.train;

import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function2;

/** Blocks in the driver's memory; all cores of the machine go over them. */
record LocalBlocks<T>(List<T> blocks) implements Blocks<T> {
  @Override
  public <U> Blocks<U> map(Function<T, U> function) {
    return new LocalBlocks<>(each(function));
  }

  @Override
  public <U> List<U> each(Function<T, U> function) {
    return blocks.parallelStream().map(block -> call(function, block)).toList();
  }

  @Override
  public <U> U reduce(Function<T, U> function, Function2<U, U, U> and) {
    return blocks.parallelStream()
        .map(block -> call(function, block))
        .reduce((left, right) -> call(and, left, right))
        .orElseThrow();
  }

  @Override
  public JavaRDD<T> rdd() {
    SparkContext context = SparkContext.getOrCreate();
    return JavaSparkContext.fromSparkContext(context).parallelize(blocks, blocks.size());
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  @Override
  public void close() {
    // the garbage collector's
  }

  private static <T, U> U call(Function<T, U> function, T block) {
    try {
      return function.call(block);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <U> U call(Function2<U, U, U> and, U left, U right) {
    try {
      return and.call(left, right);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
