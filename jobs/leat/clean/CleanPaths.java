package leat.clean;

/**
 * Where clean reads and writes.
 *
 * @param input rows of texts
 * @param data typed rows that are kept
 * @param typed typed rows among which duplicates are looked for; removed in the end
 * @param duplicates ids of rows left out
 * @param keys ids of rows that fail rules on keys; removed in the end
 * @param quarantine rows that break the contract
 */
record CleanPaths(
    String input, String data, String typed, String duplicates, String keys, String quarantine) {}
