package leat.metrics;

/**
 * How good the scores of one class are against the rest, as in {@link BinaryMetrics}.
 *
 * @param name the class
 * @param rows number of rows of the class
 * @param auc of its scores; null where all rows or none are of the class
 * @param prAuc of its scores; null where no row is of the class
 * @param precision of deciding for it
 * @param recall of deciding for it
 * @param f1 of deciding for it
 */
public record ClassMetrics(
    String name, long rows, Double auc, Double prAuc, double precision, double recall, double f1) {}
