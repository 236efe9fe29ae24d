package leat.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the scan found.
 *
 * @param files each file's part
 */
record Census(List<FileTally> files) {
  Census {
    files = List.copyOf(files);
  }

  /** Adds up chunks, and the lines before headers. */
  static Census of(List<SourceStart> starts, List<ScannedChunk> chunks) {
    Map<Integer, FileTally> files = new TreeMap<>();
    for (SourceStart start : starts) {
      int index = start.layout().index();
      files.put(index, new FileTally(index, 0, start.filtered(), Map.of()));
    }
    for (ScannedChunk chunk : chunks) {
      files.computeIfPresent(
          chunk.chunk().file().index(), (index, tally) -> tally.plus(chunk.counts()));
    }
    return new Census(new ArrayList<>(files.values()));
  }

  /** Both, whose files are different ones. */
  Census plus(Census other) {
    return new Census(Stream.concat(files.stream(), other.files.stream()).toList());
  }

  /** Good records. */
  long rows() {
    return files.stream().mapToLong(FileTally::rows).sum();
  }

  /** Blank and comment lines. */
  long filtered() {
    return files.stream().mapToLong(FileTally::filtered).sum();
  }

  /** Broken records. */
  long broken() {
    return files.stream().mapToLong(FileTally::broken).sum();
  }

  /** Broken records by reason. */
  Map<String, Long> reasons() {
    Map<String, Long> reasons = new TreeMap<>();
    for (FileTally file : files) {
      file.reasons().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    }
    return reasons;
  }

  /** Records, whether they are good, and lines that hold none. */
  long in() {
    return rows() + broken() + filtered();
  }

  /** Broken records of one kind. */
  long with(Fault fault) {
    return reasons().getOrDefault(fault.reason(), 0L);
  }

  /** The reasons with their counts, most frequent first. */
  String describedReasons() {
    return described(reasons());
  }

  /** Reasons with their counts, most frequent first. */
  static String described(Map<String, Long> reasons) {
    return reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(reason -> "%s (%,d)".formatted(reason.getKey(), reason.getValue()))
        .collect(Collectors.joining(", "));
  }
}
