package leat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
  @Test
  void eachOfFewValuesHasABinAndAKnot() {
    Distribution few = Distribution.of(new double[] {1, 1, 2, 4, 4, 4});
    assertThat(few.distinct()).isEqualTo(3);
    assertThat(few.cuts(3)).containsExactly(1.5, 3.0);
    assertThat(few.cuts(20)).containsExactly(1.5, 3.0);
    assertThat(few.knots(20)).containsExactly(1.0, 2.0, 4.0);
  }

  @Test
  void binsHaveTheSameNumberOfRows() {
    Distribution even = Distribution.of(IntStream.range(0, 1000).asDoubleStream().toArray());
    assertThat(even.cuts(4)).containsExactly(249.5, 499.5, 749.5);
    assertThat(even.knots(5)).containsExactly(0.0, 250.0, 500.0, 750.0, 999.0);
  }

  @Test
  void aValueOfManyRowsTakesOneBinAndLeavesTheOthersTheirs() {
    // as capital-gain in Adult: nine of ten are 0
    double[] sorted =
        DoubleStream.concat(
                DoubleStream.generate(() -> 0).limit(9000),
                IntStream.rangeClosed(1, 1000).asDoubleStream())
            .toArray();
    Distribution heavy = Distribution.of(sorted);
    assertThat(heavy.cuts(5)).containsExactly(0.5, 250.5, 500.5, 750.5);
    assertThat(heavy.knots(6)).containsExactly(0.0, 251.0, 501.0, 751.0, 1000.0);
  }

  @Test
  void neitherBinsNorKnotsAreMoreThanTheRowsAllow() {
    double[] ties = {1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5};
    Arrays.sort(ties);
    Distribution distribution = Distribution.of(ties);
    assertThat(distribution.cuts(2)).isSorted().doesNotHaveDuplicates().hasSizeLessThan(5);
    assertThat(distribution.knots(3)).containsExactly(1.0, 3.0, 5.0);
  }

  @Test
  void oneValueHasNoCut() {
    assertThat(Distribution.of(new double[] {7, 7}).cuts(10)).isEmpty();
  }
}
