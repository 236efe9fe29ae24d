package leat.ingest;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is in one file, or in what else has a file's place in row ids.
 *
 * @param index first part of the ids of its rows
 * @param rows good records
 * @param filtered blank and comment lines
 * @param reasons broken records by reason
 */
record FileTally(int index, long rows, long filtered, Map<String, Long> reasons) {
  FileTally plus(ChunkCounts counts) {
    Map<String, Long> sum = new TreeMap<>(reasons);
    for (Fault fault : Fault.values()) {
      sum.merge(fault.reason(), counts.faults()[fault.ordinal()], Long::sum);
    }
    sum.values().removeIf(count -> count == 0);
    return new FileTally(index, rows + counts.rows(), filtered + counts.filtered(), sum);
  }

  /** Broken records. */
  long broken() {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }
}
