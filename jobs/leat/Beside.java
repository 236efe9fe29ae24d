package leat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that goes on beside the job's own, as many small Spark jobs leave most of a machine idle.
 *
 * <p>Its thread inherits what belongs to the job's: the session, the job group, the class loader.
 *
 * @param <T> what comes of it
 */
public final class Beside<T> {
  private final FutureTask<T> work;

  private Beside(FutureTask<T> work) {
    this.work = work;
  }

  /**
   * Starts it.
   *
   * @param name of the thread
   */
  public static <T> Beside<T> start(String name, Callable<T> work) {
    Beside<T> beside = new Beside<>(new FutureTask<>(work));
    Thread thread = new Thread(beside.work, name);
    thread.setDaemon(true);
    thread.start();
    return beside;
  }

  /** Waits for it and gives what came of it, or throws what it threw. */
  public T result() {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LeatException.failure("Cannot wait: interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw LeatException.failure(e.getCause().getMessage(), e.getCause());
    }
  }
}
