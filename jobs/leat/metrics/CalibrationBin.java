package leat.metrics;

/**
 * Neighbouring scores taken together.
 *
 * @param predicted mean score
 * @param observed fraction of positive rows
 * @param rows number of rows
 */
public record CalibrationBin(double predicted, double observed, long rows) {}
