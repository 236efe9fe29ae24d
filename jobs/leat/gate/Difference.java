package leat.gate;

/**
 * By how much one model is better than another on the same rows.
 *
 * @param value of the figures; below 0 where it is worse, also where a lower figure is better
 * @param low lower end of the 95 % interval
 * @param high upper end of it
 * @param sure probability that it is not worse by more than what was allowed, 0 to 1
 * @param rows rows that this was found on
 * @param method how, in words
 */
public record Difference(
    double value, double low, double high, double sure, int rows, String method) {}
