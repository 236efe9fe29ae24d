package leat.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several threads do something at the same moment. */
final class Race {
  private Race() {}

  /** What each contestant came to, in their order. */
  static <T> List<T> between(List<Callable<T>> contestants) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(contestants.size());
    CyclicBarrier start = new CyclicBarrier(contestants.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> contestant : contestants) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return contestant.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
