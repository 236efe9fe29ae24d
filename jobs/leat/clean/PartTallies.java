package leat.clean;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import leat.expectations.Tally;
import org.apache.spark.TaskContext;
import org.apache.spark.util.AccumulatorV2;

/**
 * The tally of each partition of a pass.
 *
 * <p>A partition that is computed again replaces its tally, so a retried or speculative task counts
 * once, as it does not in Spark's own accumulators.
 */
final class PartTallies extends AccumulatorV2<Tally, Map<Integer, Tally>> {
  private static final long serialVersionUID = 1L;

  /** Concurrent, as Spark's heartbeat reads it while a task ends. */
  private final Map<Integer, Tally> tallies = new ConcurrentHashMap<>();

  @Override
  public boolean isZero() {
    return tallies.isEmpty();
  }

  @Override
  public PartTallies copy() {
    PartTallies copy = new PartTallies();
    copy.tallies.putAll(tallies);
    return copy;
  }

  @Override
  public void reset() {
    tallies.clear();
  }

  /** Adds the complete tally of the partition at work. */
  @Override
  public void add(Tally tally) {
    tallies.put(TaskContext.getPartitionId(), tally);
  }

  @Override
  public void merge(AccumulatorV2<Tally, Map<Integer, Tally>> other) {
    tallies.putAll(other.value());
  }

  @Override
  public Map<Integer, Tally> value() {
    return tallies;
  }

  /** Adds all of them to a sum. */
  void addTo(Tally sum) {
    tallies.values().forEach(sum::add);
  }
}
