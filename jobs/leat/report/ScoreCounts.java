package leat.report;

import java.util.List;

/**
 * The judged rows by score, in bins of equal width from 0 to 1: what a threshold divides.
 *
 * @param positives weight of the positive rows of each bin; their number where rows have no weight
 * @param negatives weight of the negative rows of each bin
 */
public record ScoreCounts(List<Double> positives, List<Double> negatives) {
  /** Copies the lists. */
  public ScoreCounts {
    positives = List.copyOf(positives);
    negatives = List.copyOf(negatives);
    if (positives.size() != negatives.size()) {
      throw new IllegalArgumentException(
          "Invalid score counts: bins must be as many for both classes, found %s and %s"
              .formatted(positives.size(), negatives.size()));
    }
  }

  int bins() {
    return positives.size();
  }

  /** What is decided from the lower end of that bin on. */
  Decided from(int bin) {
    return new Decided(
        sum(positives, bin), sum(negatives, bin), sum(positives, 0), sum(negatives, 0));
  }

  private static double sum(List<Double> counts, int from) {
    double sum = 0;
    for (int bin = counts.size() - 1; bin >= from; bin--) {
      sum += counts.get(bin);
    }
    return sum;
  }
}
