package leat.features;

import java.util.ArrayList;
import java.util.List;

/**
 * Log odds of a class by category, drawn towards those of all rows where a category has few.
 *
 * <p>Rows of the average are added to those of each category: as many as {@code smoothing} says, or
 * (1 - r) / r, with the intraclass correlation r of the one-way analysis of variance (M. S. Ridout,
 * C. G. B. Demetrio, D. Firth, "Estimating Intraclass Correlation for Binary Data", Biometrics 55,
 * 1999). All from counts, so the same in whatever order they were counted. Rows count by their
 * weights, of which the mean is 1.
 *
 * @param counts of the training rows
 * @param smoothing rows that are added; null: by the correlation
 */
record TargetFit(TargetCounts.OfColumn counts, Double smoothing) {
  private static final double LEAST_ADDED = 1;

  /** Log odds by category and of the others, from all training rows. */
  List<Double> numbers(int ofClass) {
    List<Double> numbers = new ArrayList<>();
    for (double number : logOdds(ofClass, -1)) {
      numbers.add(number);
    }
    return numbers;
  }

  /** For each fold the same from the rows of all others. */
  double[][] byFold(int ofClass) {
    double[][] byFold = new double[counts.folds()][];
    for (int fold = 0; fold < byFold.length; fold++) {
      byFold[fold] = logOdds(ofClass, fold);
    }
    return byFold;
  }

  private double[] logOdds(int ofClass, int without) {
    double[] rows = counts.rows(without);
    double[] hits = counts.rows(without, ofClass);
    // half a row for and against, so that a class that other folds do not have is no impossibility
    double average = (sum(hits) + 0.5) / (sum(rows) + 1.0);
    double added = smoothing == null ? added(rows, hits) : smoothing;
    double[] logOdds = new double[rows.length];
    for (int c = 0; c < rows.length; c++) {
      double rate = (hits[c] + added * average) / (rows[c] + added);
      logOdds[c] = StrictMath.log(rate / (1 - rate));
    }
    return logOdds;
  }

  /** (1 - r) / r, at least a row and at most all rows. */
  private static double added(double[] rows, double[] hits) {
    double all = sum(rows);
    double total = sum(hits);
    double squaredRows = 0;
    double withinHits = 0;
    int groups = 0;
    for (int c = 0; c < rows.length; c++) {
      if (rows[c] > 0) {
        squaredRows += rows[c] * rows[c];
        withinHits += hits[c] * hits[c] / rows[c];
        groups++;
      }
    }
    double between = (withinHits - total * total / all) / (groups - 1);
    double within = (total - withinHits) / (all - groups);
    double size = (all - squaredRows / all) / (groups - 1);
    double added = within * size / (between - within);
    return between > within ? Math.min(Math.max(added, LEAST_ADDED), all) : Math.max(all, 1);
  }

  private static double sum(double[] rows) {
    double sum = 0;
    for (double n : rows) {
      sum += n;
    }
    return sum;
  }
}
