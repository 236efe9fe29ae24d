package leat.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What ingest and clean must count for a month, with the contract of the example config.
 *
 * <p>Counted from the planted faults, not from the file. Labels that are late are not counted as
 * broken here: a job that needs them rejects those rows too.
 *
 * @param in records of the file, blank and comment lines included, the header not
 * @param filtered blank and comment lines
 * @param brokenRecords rejected before values are looked at
 * @param brokenValues rows rejected for their values
 * @param recordReasons how often ingest gives each reason
 * @param valueReasons how often clean gives each reason; a row with two reasons counts in both
 * @param duplicates by customer_id, the first kept
 * @param out rows left
 */
public record Expected(
    long in,
    long filtered,
    long brokenRecords,
    long brokenValues,
    Map<String, Long> recordReasons,
    Map<String, Long> valueReasons,
    long duplicates,
    long out) {

  /** All faults, in the order of the README's table. */
  static final List<Fault> FAULTS =
      Stream.of(ExtraLine.values(), RecordFault.values(), ValueFault.values())
          .<Fault>flatMap(Stream::of)
          .toList();

  /** The counts of a month. */
  public static Expected of(Month month) {
    long filtered = count(month, Fault.Fate.FILTERED);
    long records = count(month, Fault.Fate.BROKEN_RECORD);
    long values = count(month, Fault.Fate.BROKEN_VALUE);
    long duplicates = count(month, Fault.Fate.DUPLICATE);
    return new Expected(
        month.customers() + duplicates + filtered,
        filtered,
        records,
        values,
        reasons(month, Fault.Fate.BROKEN_RECORD),
        reasons(month, Fault.Fate.BROKEN_VALUE),
        duplicates,
        month.customers() - records - values);
  }

  private static long count(Month month, Fault.Fate fate) {
    return FAULTS.stream()
        .filter(fault -> fault.fate() == fate)
        .mapToLong(fault -> fault.count(month.customers()))
        .sum();
  }

  private static Map<String, Long> reasons(Month month, Fault.Fate fate) {
    Map<String, Long> reasons = new LinkedHashMap<>();
    for (Fault fault : FAULTS) {
      long count = fault.count(month.customers());
      if (fault.fate() == fate) {
        fault.reasons().forEach(reason -> reasons.merge(reason, count, Long::sum));
      }
    }
    return reasons;
  }
}
