package leat.serve;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each client ask so many times in a second, and no more; thread-safe. */
final class RateLimit {
  private static final int MOST_CLIENTS = 10_000;
  private static final double NANOS = 1e9;

  private final int rate;
  private final Map<String, Allowance> clients =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /** What a client may still ask for, as of a time in nanoseconds. */
  private record Allowance(double left, long at) {}

  /**
   * A limit.
   *
   * @param rate requests in a second; unused ones are kept for a second
   */
  RateLimit(int rate) {
    this.rate = rate;
  }

  /**
   * Whether a client may ask now.
   *
   * @param now in nanoseconds, as {@link System#nanoTime()} tells it
   */
  synchronized boolean allows(String client, long now) {
    Allowance before = clients.getOrDefault(client, new Allowance(rate, now));
    double left = Math.min(rate, before.left() + (now - before.at()) / NANOS * rate);
    boolean allowed = left >= 1;
    clients.put(client, new Allowance(allowed ? left - 1 : left, now));
    return allowed;
  }
}
