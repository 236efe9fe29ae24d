package leat.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IntervalsTest {
  /** Of quantiles of 2,000 draws; a standard deviation is about 0.05 here. */
  private static final Offset<Double> OF_DRAWS = within(0.01);

  @Test
  void ofARateIsThatOfJeffreys() {
    GroupFairness none = new Table().group("a").rows(20, 0, 0.1).compared(1).groups().get(0);
    assertThat(none.selectionRate().value()).isZero();
    assertThat(none.selectionRate().low()).isZero();
    // SciPy: beta.ppf(0.975, 0.5, 20.5)
    assertThat(none.selectionRate().high()).isEqualTo(0.11664, OF_DRAWS);
    GroupFairness some =
        new Table().group("a").rows(40, 1, 0.9).rows(60, 1, 0.1).compared(1).groups().get(0);
    // SciPy: beta.ppf([0.025, 0.975], 40.5, 60.5)
    assertThat(some.truePositiveRate().low()).isEqualTo(0.30795, OF_DRAWS);
    assertThat(some.truePositiveRate().high()).isEqualTo(0.49774, OF_DRAWS);
  }

  @Test
  void ofADifferenceIsThatOfDrawsOfBothRates() {
    ColumnFairness found =
        new Table()
            .group("a")
            .rows(40, 1, 0.9)
            .rows(60, 0, 0.1)
            .group("b")
            .rows(20, 1, 0.9)
            .rows(80, 0, 0.1)
            .compared(1);
    // NumPy, a million draws of beta(40.5, 60.5) and beta(20.5, 80.5)
    assertThat(found.demographicParityDifference().low()).isEqualTo(0.07427, OF_DRAWS);
    assertThat(found.demographicParityDifference().high()).isEqualTo(0.31995, OF_DRAWS);
    assertThat(found.demographicParityRatio().low()).isEqualTo(0.31076, within(0.03));
    assertThat(found.demographicParityRatio().high()).isEqualTo(0.77915, within(0.03));
    assertThat(found.words().get(1)).endsWith("all of it on that side");
  }

  @Test
  void areTheSameEveryTime() {
    assertThat(large(1).compared(1)).isEqualTo(large(1).compared(1));
  }

  @Test
  void doNotDependOnTheUnitOfWeights() {
    GroupFairness once = large(1).compared(1).groups().get(0);
    GroupFairness thousandfold = large(1000).compared(1).groups().get(0);
    assertThat(thousandfold.ece().high()).isEqualTo(once.ece().high(), within(1e-9));
    assertThat(thousandfold.meanScore().low()).isEqualTo(once.meanScore().low(), within(1e-9));
    assertThat(thousandfold.selectionRate().low())
        .isEqualTo(once.selectionRate().low(), within(1e-9));
  }

  @Test
  void areWiderWhereFewRowsHaveMostOfTheWeight() {
    Table uneven = new Table().group("a");
    // 100 rows that say as much as (100 x 2)^2 / (50 x 1^2 + 50 x 3^2) = 80
    uneven.rows(25, 1, 0.9, 1).rows(25, 1, 0.9, 3).rows(25, 0, 0.1, 1).rows(25, 0, 0.1, 3);
    Estimate found = uneven.compared(1).groups().get(0).selectionRate();
    assertThat(found.value()).isEqualTo(0.5);
    // SciPy: beta.ppf([0.025, 0.975], 40.5, 40.5)
    assertThat(found.low()).isEqualTo(0.39207, OF_DRAWS);
    assertThat(found.high()).isEqualTo(0.60793, OF_DRAWS);
  }

  /**
   * Calibrated scores: a tenth of the rows each of 0.1, 0.2, and so on, so many of them positive.
   */
  private static Table large(double weight) {
    Table table = new Table().group("a");
    for (int tenth = 1; tenth < 10; tenth++) {
      table.rows(100 * tenth, 1, tenth / 10.0, weight);
      table.rows(1000 - 100 * tenth, 0, tenth / 10.0, weight);
    }
    return table;
  }

  @Test
  void ofTheCalibrationErrorIncludesWhatChanceAdds() {
    GroupFairness calibrated = large(1).compared(1).groups().get(0);
    // every bin has as many positive rows as its scores say
    assertThat(calibrated.ece().value()).isZero();
    assertThat(calibrated.ece().low()).isZero();
    // every score 0.05 too low
    Table low = new Table().group("a");
    for (int tenth = 1; tenth < 10; tenth++) {
      low.rows(100 * tenth, 1, tenth / 10.0 - 0.05)
          .rows(1000 - 100 * tenth, 0, tenth / 10.0 - 0.05);
    }
    Estimate error = low.compared(1).groups().get(0).ece();
    assertThat(error.value()).isEqualTo(0.05, within(1e-9));
    assertThat(error.low()).isBetween(0.035, 0.045);
    assertThat(error.high()).isBetween(0.05, 0.065);
  }

  @Test
  void drawsFromGammaDistributionsHaveTheirMeansAndVariances() {
    for (double shape : new double[] {0.5, 1, 30.5}) {
      Gamma gamma = new Gamma(new Random(7));
      double[] draws = DoubleStream.generate(() -> gamma.next(shape)).limit(200_000).toArray();
      double mean = DoubleStream.of(draws).average().orElseThrow();
      double variance =
          DoubleStream.of(draws).map(d -> (d - mean) * (d - mean)).average().orElseThrow();
      assertThat(mean).as("mean").isEqualTo(shape, within(0.02 * shape));
      assertThat(variance).as("variance").isEqualTo(shape, within(0.03 * shape));
    }
    assertThat(new Gamma(new Random(7)).next(0)).isZero();
  }
}
