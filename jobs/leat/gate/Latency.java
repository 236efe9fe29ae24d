package leat.gate;

import java.util.Arrays;
import java.util.List;
import leat.model.Score;
import leat.model.Scorer;

/**
 * How long a scorer takes for a record, in this process.
 *
 * <p>Scorers that are compared take turns, so that what slows the machine down slows all of them,
 * and the median of many turns is taken. Rows are scored as they were cleaned: reading texts by the
 * value rules costs the same for every model of a contract.
 */
public final class Latency {
  private static final int TURNS = 21;
  private static final int LEAST_RECORDS = 500;
  private static final long WARM_RECORDS = 20_000;
  private static final long LONGEST_WARMING_NANOS = 1_000_000_000L;

  /** What was scored is put where others could look, or the compiler could leave scoring out. */
  private static volatile Score seen;

  private Latency() {}

  /**
   * A scorer and the rows that it scores.
   *
   * @param scorer of one model
   * @param rows typed values in the order of its contract, at least one
   */
  public record Timed(Scorer scorer, List<Object[]> rows) {}

  /** The median time of each, in microseconds a record. */
  public static double[] micros(List<Timed> timed) {
    timed.forEach(Latency::warm);
    double[][] turns = new double[timed.size()][TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      for (int i = 0; i < timed.size(); i++) {
        turns[i][turn] = turn(timed.get(i));
      }
    }
    return Arrays.stream(turns).mapToDouble(Latency::median).toArray();
  }

  private static void warm(Timed timed) {
    long start = System.nanoTime();
    long records = 0;
    while (records < WARM_RECORDS && System.nanoTime() - start < LONGEST_WARMING_NANOS) {
      records += score(timed);
    }
  }

  private static double turn(Timed timed) {
    long start = System.nanoTime();
    long records = 0;
    while (records < LEAST_RECORDS) {
      records += score(timed);
    }
    return (System.nanoTime() - start) / 1e3 / records;
  }

  private static int score(Timed timed) {
    for (Object[] row : timed.rows()) {
      seen = timed.scorer().scoreTyped(row);
    }
    return timed.rows().size();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
