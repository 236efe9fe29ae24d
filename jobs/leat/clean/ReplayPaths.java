package leat.clean;

/**
 * Where a replay reads and writes.
 *
 * @param data rows that an earlier clean kept
 * @param duplicates ids that it left out
 * @param quarantine rows that it rejected, or null where it rejected none
 * @param again the same as ingest had handed them over; removed in the end
 * @param found ids that are left out now and were not before; removed in the end
 * @param to where the same clean, done in full, would read and write
 */
record ReplayPaths(
    String data, String duplicates, String quarantine, String again, String found, CleanPaths to) {}
