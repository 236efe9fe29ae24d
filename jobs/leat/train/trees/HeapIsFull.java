package leat.train.trees;

import org.apache.spark.api.java.function.Function;

/**
 * A task found no memory.
 *
 * <p>An OutOfMemoryError ends the executor, which with a local master is everything, also as the
 * cause of another exception (Spark looks five causes deep). So it is told in words.
 */
public final class HeapIsFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private HeapIsFull(OutOfMemoryError thrown) {
    super(thrown.toString());
    setStackTrace(thrown.getStackTrace());
  }

  /** The same function, which tells that the heap is full by an exception. */
  public static <T, U> Function<T, U> told(Function<T, U> function) {
    return block -> {
      try {
        return function.call(block);
      } catch (OutOfMemoryError e) {
        throw new HeapIsFull(e);
      }
    };
  }
}
