package leat.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the scan found in the whole source.
 *
 * @param rows good records
 * @param filtered blank and comment lines
 * @param reasons broken records by reason
 */
record Census(long rows, long filtered, Map<String, Long> reasons) {
  /** Adds up chunks, and the lines before headers. */
  static Census of(List<SourceStart> files, List<ScannedChunk> chunks) {
    long rows = 0;
    long filtered = files.stream().mapToLong(SourceStart::filtered).sum();
    Map<String, Long> reasons = new TreeMap<>();
    for (ScannedChunk chunk : chunks) {
      rows += chunk.counts().rows();
      filtered += chunk.counts().filtered();
      for (Fault fault : Fault.values()) {
        reasons.merge(fault.reason(), chunk.counts().faults()[fault.ordinal()], Long::sum);
      }
    }
    reasons.values().removeIf(count -> count == 0);
    return new Census(rows, filtered, reasons);
  }

  /** Broken records. */
  long broken() {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records, whether they are good, and lines that hold none. */
  long in() {
    return rows + broken() + filtered;
  }

  /** Broken records of one kind. */
  long with(Fault fault) {
    return reasons.getOrDefault(fault.reason(), 0L);
  }

  /** The reasons with their counts, most frequent first. */
  String describedReasons() {
    return reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(reason -> "%s (%,d)".formatted(reason.getKey(), reason.getValue()))
        .collect(Collectors.joining(", "));
  }
}
