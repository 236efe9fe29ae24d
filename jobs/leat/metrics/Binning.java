package leat.metrics;

/**
 * How far figures may be off that were taken from rows counted by bins of scores.
 *
 * <p>Rows of different scores in one bin are taken for equal. The bounds come from the counts
 * themselves and hold whatever the order within the bins is. The threshold, multiples of 1/1,000
 * and the edges of the histogram part bins, so that decisions and histograms are exact. Scores of a
 * bin are within 0.05 % of each other (of p, or of 1 - p where that is less) and stand for their
 * mean, so that log loss and Brier score are off by less than 1e-6.
 *
 * @param bins how many have rows
 * @param aucError most by which AUC is off: &frac12; &Sigma; P<sub>b</sub> N<sub>b</sub> / (P N)
 *     over the bins with more than one score, P<sub>b</sub> and N<sub>b</sub> the weight of their
 *     positive and negative rows
 * @param prAucError most by which average precision is off: &Sigma; P<sub>b</sub> / P times the
 *     distance of the precision that is taken from the least and the most that rows of the bin have
 * @param ksError most by which the Kolmogorov-Smirnov distance is off: the largest P<sub>b</sub> /
 *     P or N<sub>b</sub> / N
 */
public record Binning(int bins, double aucError, double prAucError, double ksError) {}
