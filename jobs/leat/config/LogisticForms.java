package leat.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a logistic regression sees besides categories and numbers as they are.
 *
 * @param numeric how it takes numbers
 * @param bins most bins of a number, 2 or more; in interactions, too
 * @param knots most knots of a number, 2 or more
 * @param interactions most pairs of features that the data chooses, 0 or more
 * @param smoothing rows' worth of L2 penalty on each coefficient as it is, 0 or more
 */
public record LogisticForms(
    NumericForm numeric, int bins, int knots, int interactions, double smoothing) {
  /** Numbers as they are, and nothing more. */
  public static final LogisticForms PLAIN = new LogisticForms(NumericForm.LINEAR, 16, 12, 0, 0);

  private static final Kind<List<Long>> PAIRS = Kind.list(Kind.whole(0, 1000));
  private static final Kind<List<Double>> ROWS =
      Kind.list(Kind.number(0, Double.POSITIVE_INFINITY));

  /** One for each combination of the values that are lists. */
  static List<LogisticForms> read(Section section) {
    List<NumericForm> numeric = section.value("numeric", Kind.list(Kind.option(NumericForm.class)));
    int bins = section.integer("bins", 2, 256);
    int knots = section.integer("knots", 2, 256);
    List<Long> interactions = section.value("interactions", PAIRS);
    Optional<List<Double>> smoothing = section.optional("smoothing", ROWS);
    return numeric.stream()
        .flatMap(
            form ->
                interactions.stream()
                    .flatMap(pairs -> of(form, bins, knots, pairs.intValue(), smoothing)))
        .toList();
  }

  /**
   * Cells and knots that few rows are in need some smoothing; where there are none, it is MLlib's.
   */
  private static Stream<LogisticForms> of(
      NumericForm numeric, int bins, int knots, int pairs, Optional<List<Double>> smoothing) {
    double standard = numeric == NumericForm.LINEAR && pairs == 0 ? 0 : 1;
    return smoothing.orElse(List.of(standard)).stream()
        .map(rows -> new LogisticForms(numeric, bins, knots, pairs, rows));
  }
}
