package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import leat.ExitCode;
import leat.LeatException;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.NumberImpute;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.ImputeNumber;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.Scale;
import org.junit.jupiter.api.Test;

class NumberFitTest {
  private static final double MISSING = Double.NaN;
  private static final Column X = new Column("x", ColumnType.DOUBLE, Role.FEATURE, ValueRules.NONE);

  private static final FeatureSettings.Number ROBUST =
      new FeatureSettings.Number(NumberImpute.MEDIAN, 0, true, FeatureSettings.Scale.ROBUST);

  @Test
  void standardisesByMeanAndUnbiasedDeviation() {
    // 1, 2, 6: mean 3, squared differences 4 + 1 + 9 = 14, variance 7
    FittedColumn fitted = fit(settings(NumberImpute.MEDIAN), 1, 2, 6);
    assertThat(fitted.steps())
        .containsExactly(
            new NumberOf("x", "x:number"),
            new ImputeNumber("x:number", 2, "x:filled"),
            new Scale("x:filled", 3, Math.sqrt(7), "x"));
    assertThat(fitted.features()).containsExactly("x");
    assertThat(fitted.decision()).isEqualTo(new FeatureDecision("x", "number", "1 to 6"));
  }

  @Test
  void saysWhatWasMissing() {
    FittedColumn fitted = fit(settings(NumberImpute.MEAN), 1, MISSING, 2.5);
    assertThat(fitted.steps()).contains(new MissingIndicator("x:number", "x:missing"));
    assertThat(fitted.features()).containsExactly("x:missing", "x");
    assertThat(fitted.decision().reason()).isEqualTo("1 to 2.50000; 1 missing, taken as 1.75000");
  }

  @Test
  void imputesTheLowerMedianTheMeanTheMostFrequentAndAConstant() {
    double[] values = {9, 1, MISSING, 3, 9, 3, 100, 2, 3, 9};
    // sorted: 1 2 3 3 3 9 9 9 100; of 9 values the fifth is 3; sum 139
    assertThat(imputed(NumberImpute.MEDIAN, values)).isEqualTo(3);
    assertThat(imputed(NumberImpute.MEAN, values)).isEqualTo(139 / 9.0);
    assertThat(imputed(NumberImpute.MOST_FREQUENT, values)).isEqualTo(3);
    assertThat(imputed(NumberImpute.CONSTANT, values)).isEqualTo(-7);
    assertThat(imputed(NumberImpute.MEDIAN, 1, 2, 3, 4)).isEqualTo(2);
  }

  @Test
  void asksForTheMedianOfAColumnWithTooManyValuesByRank() {
    NumberStatistics statistics = statistics(manyValues());
    NumberFit fit = new NumberFit(settings(NumberImpute.MEDIAN), X, statistics);
    // 20,001 values: the middle one has 10,000 below
    assertThat(fit.ranks()).containsExactly(10_000L);
    assertThat(fit.fit(rank -> 0.5 + rank).steps())
        .contains(new ImputeNumber("x:number", 10_000.5, "x:filled"));
  }

  @Test
  void refusesTheMostFrequentOfTooManyValues() {
    assertThatThrownBy(() -> fit(settings(NumberImpute.MOST_FREQUENT), manyValues()))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Invalid features.number.impute: most-frequent needs a column of few values, found too"
                + " many in x. Use median or mean")
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void leavesNumbersAsTheyAreIfAsked() {
    FeatureSettings.Number settings =
        new FeatureSettings.Number(NumberImpute.MEDIAN, 0, false, FeatureSettings.Scale.NONE);
    FittedColumn fitted = fit(settings, 1, MISSING, 5);
    assertThat(fitted.steps())
        .containsExactly(new NumberOf("x", "x:number"), new ImputeNumber("x:number", 1, "x"));
    assertThat(fitted.features()).containsExactly("x");
  }

  @Test
  void scalesRobustlyByMedianAndQuartiles() {
    // 1 2 3 4 100: quartiles are the 2nd, 3rd and 4th of five
    FittedColumn fitted = fit(ROBUST, 100, 3, 1, 4, 2);
    assertThat(fitted.steps())
        .containsExactly(
            new NumberOf("x", "x:number"),
            new ImputeNumber("x:number", 3, "x:filled"),
            new Scale("x:filled", 3, 2, "x"));
    // 0 0 0 0 5: the quartiles are equal; mean 1, squared differences 4 + 16 = 20, variance 5
    assertThat(fit(ROBUST, 0, 0, 5, 0, 0).steps())
        .contains(new Scale("x:filled", 0, Math.sqrt(5), "x"));
  }

  @Test
  void asksForTheQuartilesOfAColumnWithTooManyValues() {
    NumberFit fit = new NumberFit(ROBUST, X, statistics(manyValues()));
    assertThat(fit.ranks()).containsExactly(5_000L, 10_000L, 15_000L);
    assertThat(fit.fit(rank -> rank).steps()).contains(new Scale("x:filled", 10_000, 10_000, "x"));
  }

  @Test
  void leavesOutWhatIsNeverFilled() {
    assertLeftOut("constant", "no training row has a value", MISSING, MISSING);
  }

  @Test
  void leavesOutAConstant() {
    assertLeftOut("constant", "every training row has the same value", 4, 4);
    assertLeftOut("constant", "every training row has the same value", 0.0, -0.0);
  }

  @Test
  void keepsOnlyTheIndicatorOfAConstantWithMissingRows() {
    FittedColumn fitted = fit(settings(NumberImpute.MEDIAN), 4, MISSING, 4);
    assertThat(fitted.steps())
        .containsExactly(
            new NumberOf("x", "x:number"), new MissingIndicator("x:number", "x:missing"));
    assertThat(fitted.features()).containsExactly("x:missing");
  }

  @Test
  void leavesOutNumbersWhoseSquaresOverflow() {
    assertLeftOut("left out", "values beyond 1e150 cannot be standardised", 1, 1e200);
  }

  private static FeatureSettings.Number settings(NumberImpute impute) {
    return new FeatureSettings.Number(impute, -7, true, FeatureSettings.Scale.STANDARD);
  }

  private static double[] manyValues() {
    double[] values = new double[20_001];
    Arrays.setAll(values, i -> i);
    return values;
  }

  private static NumberStatistics statistics(double... values) {
    NumberStatistics statistics = new NumberStatistics();
    Arrays.stream(values).forEach(statistics::add);
    return statistics;
  }

  private static FittedColumn fit(FeatureSettings.Number settings, double... values) {
    return new NumberFit(settings, X, statistics(values)).fit(NumberFitTest::notAsked);
  }

  private static double notAsked(long rank) {
    throw new AssertionError("All values are known, asked for rank " + rank);
  }

  private static double imputed(NumberImpute impute, double... values) {
    return fit(settings(impute), values).steps().stream()
        .filter(ImputeNumber.class::isInstance)
        .mapToDouble(step -> ((ImputeNumber) step).value())
        .sum();
  }

  private static void assertLeftOut(String kind, String reason, double... values) {
    assertThat(fit(settings(NumberImpute.MEDIAN), values))
        .isEqualTo(FittedColumn.leftOut("x", kind, reason));
  }
}
