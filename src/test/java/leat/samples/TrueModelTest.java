package leat.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TrueModelTest {
  static final List<Month> months = Month.ALL;

  @ParameterizedTest
  @FieldSource("months")
  void maximumLikelihoodRecoversEveryCoefficientWithinFourStandardErrors(Month month) {
    Newton fit = fit(month);
    double[] truth = month.model().coefficients();
    for (int j = 0; j < truth.length; j++) {
      assertThat(fit.coefficients()[j])
          .as("coefficient %d", j)
          .isCloseTo(truth[j], within(4 * fit.standardErrors()[j]));
    }
  }

  @Test
  void theDriftedRelationIsNotTheUsualOne() {
    Newton fit = fit(Month.APRIL);
    double[] usual = TrueModel.USUAL.coefficients();
    // the second term is income, the fourteenth is e-mail
    assertThat(Math.abs(fit.coefficients()[2] - usual[2]) / fit.standardErrors()[2])
        .isGreaterThan(4);
    assertThat(Math.abs(fit.coefficients()[14] - usual[14]) / fit.standardErrors()[14])
        .isGreaterThan(4);
  }

  @Test
  void aboutOneInFiveRespondsAndAGoodModelReachesAnAucOfAboutEightTenths() {
    List<Row> rows = Month.JANUARY.uncorrupted();
    double rate = rows.stream().filter(Row::responded).count() / (double) rows.size();
    assertThat(rate).isBetween(0.18, 0.22);
    assertThat(auc(rows, Newton.fit(designOf(rows), labelsOf(rows)))).isBetween(0.78, 0.82);
    List<Row> february = Month.FEBRUARY.uncorrupted();
    assertThat(auc(february, Newton.fit(designOf(rows), labelsOf(rows)))).isBetween(0.78, 0.82);
  }

  /** Worked out by hand: log-odds -2.5 + 0.25 x 4 + 0.2 x 5 - 0.8 x 0.5 - 0.35 x 2 + 1.8 = 0.2. */
  @Test
  void probabilityFollowsFromTheStatedCoefficients() {
    Row row =
        new Row(
            "C1",
            40,
            50_000,
            "admin",
            "married",
            "",
            Month.JANUARY.start(),
            50,
            "branch",
            2,
            "north",
            "",
            false);
    assertThat(TrueModel.USUAL.probability(row)).isCloseTo(0.5498339973124778, within(1e-12));
  }

  private static Newton fit(Month month) {
    List<Row> rows = month.uncorrupted();
    return Newton.fit(designOf(rows), labelsOf(rows));
  }

  private static List<double[]> designOf(List<Row> rows) {
    return rows.stream().map(TrueModel.USUAL::design).toList();
  }

  private static boolean[] labelsOf(List<Row> rows) {
    boolean[] labels = new boolean[rows.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = rows.get(i).responded();
    }
    return labels;
  }

  /** The share of pairs of a responder and another that are ordered rightly. */
  private static double auc(List<Row> rows, Newton fit) {
    double[] yes = scores(rows, fit, true);
    double[] no = scores(rows, fit, false);
    Arrays.sort(no);
    double below = 0;
    for (double score : yes) {
      int at = Arrays.binarySearch(no, score);
      below += at < 0 ? -at - 1 : at + 0.5;
    }
    return below / yes.length / no.length;
  }

  private static double[] scores(List<Row> rows, Newton fit, boolean responded) {
    return rows.stream()
        .filter(row -> row.responded() == responded)
        .mapToDouble(row -> Newton.probability(TrueModel.USUAL.design(row), fit.coefficients()))
        .toArray();
  }
}
