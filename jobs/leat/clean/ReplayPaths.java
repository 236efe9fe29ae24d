package leat.clean;

/**
 * Where a replay reads and writes.
 *
 * @param data rows that an earlier clean kept
 * @param duplicates ids that it left out
 * @param quarantine rows that it rejected, or null where it rejected none
 * @param found ids that are left out now and were not before; removed in the end
 * @param to where the same clean, done in full, would read and write
 */
record ReplayPaths(
    String data, String duplicates, String quarantine, String found, CleanPaths to) {}
