package leat.train;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function2;

/**
 * Blocks of rows, or what is kept for each of them, that passes go over.
 *
 * <p>Where they are small they lie in the driver's own memory, and a pass takes no Spark job. The
 * functions must not tell the difference: they may be sent elsewhere, and run again.
 *
 * @param <T> what is kept for each block
 */
sealed interface Blocks<T> extends AutoCloseable permits ClusterBlocks, LocalBlocks {
  /** What the function gives for each, kept until it is closed. */
  <U> Blocks<U> map(Function<T, U> function);

  /** What the function gives for each, in no order that means anything. */
  <U> List<U> each(Function<T, U> function);

  /**
   * All that the function gives, taken together; in no promised order.
   *
   * @param and may change and give back its first argument
   */
  <U> U reduce(Function<T, U> function, Function2<U, U, U> and);

  /** The same as Spark has them. */
  JavaRDD<T> rdd();

  /** Whether a pass takes no Spark job. */
  boolean isLocal();

  @Override
  void close();
}
