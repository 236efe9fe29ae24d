package leat.metrics;

/**
 * One bar of the histogram of scores.
 *
 * @param low lower end, inclusive
 * @param high upper end, exclusive but for the last
 * @param positives number of positive rows
 * @param negatives number of negative rows
 */
public record ScoreBin(double low, double high, long positives, long negatives) {}
