package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LbfgsTest {
  @Test
  void findsTheMinimumOfAQuadraticOfManyScales() {
    // sum of c_i (x_i - i)^2 / 2 with c from 1 to 10^4: the minimum is at (0, 1, 2, ...)
    double[] curvatures = new double[40];
    Arrays.setAll(curvatures, i -> Math.pow(10, 4.0 * i / 39));
    Minimum found = minimise(quadratic(curvatures), new double[40], new double[40], 2000, 1e-9);
    assertThat(found.converged()).isTrue();
    assertThat(found.value()).isCloseTo(0, within(1e-15));
    for (int i = 0; i < 40; i++) {
      assertThat(found.point()[i]).isCloseTo(i, within(2e-9));
    }
  }

  @Test
  void followsRosenbrocksValley() {
    Minimum found =
        minimise(LbfgsTest::rosenbrock, new double[2], new double[] {-1.2, 1}, 200, 1e-9);
    assertThat(found.converged()).isTrue();
    assertThat(found.point()[0]).isCloseTo(1, within(1e-8));
    assertThat(found.point()[1]).isCloseTo(1, within(1e-8));
    assertThat(found.iterations()).isLessThan(60);
  }

  @Test
  void stopsWhereItStartsIfThatIsTheMinimum() {
    Minimum found = minimise(quadratic(1, 5), new double[2], new double[] {0, 1}, 10, 1e-9);
    assertThat(found.iterations()).isZero();
    assertThat(found.converged()).isTrue();
    assertThat(found.point()).containsExactly(0, 1);
  }

  @Test
  void saysThatItDidNotConverge() {
    Minimum found = minimise(LbfgsTest::rosenbrock, new double[2], new double[] {-1.2, 1}, 5, 1e-9);
    assertThat(found.converged()).isFalse();
    assertThat(found.iterations()).isEqualTo(5);
    assertThat(found.gradient()).isGreaterThan(1e-9);
  }

  @Test
  void softThresholdsUnderAnL1Penalty() {
    // c (x - a)^2 / 2 + l |x| is least at a - l / c where that keeps the sign of a, else at 0
    double[] curvatures = {1, 2, 4, 8, 1, 3};
    double[] penalties = {0.5, 1, 0, 40, 5, 3};
    Minimum found = minimise(quadratic(curvatures), penalties, new double[6], 200, 1e-12);
    assertThat(found.converged()).isTrue();
    double[] expected = {0, 0.5, 2, 0, 0, 4};
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.point()[i]).isCloseTo(expected[i], within(1e-10));
    }
    assertThat(found.point()[0]).isZero();
    assertThat(found.point()[3]).isZero();
    assertThat(found.point()[4]).isZero();
  }

  @Test
  void staysAtAKinkThatIsTheMinimum() {
    // at 0 the slopes are -1 and -2, within penalties of 3
    double[] penalties = {3, 3};
    Minimum found = minimise(quadratic(2, 2), penalties, new double[2], 10, 1e-12);
    assertThat(found.point()).containsExactly(0, 0);
    assertThat(found.converged()).isTrue();
  }

  @Test
  void leavesAKinkAndCrossesToTheOtherSide() {
    // from -3 through 0 to 1 - 0.5 / 2
    Minimum found =
        minimise(quadratic(7, 2), new double[] {0, 0.5}, new double[] {9, -3}, 100, 1e-12);
    assertThat(found.point()[1]).isCloseTo(0.75, within(1e-11));
    assertThat(found.converged()).isTrue();
  }

  @Test
  void goesOnWhereTheValueIsTooLargeToShowThatItFalls() {
    // 10^6 + (x - 1)^2: near the minimum a step of 10^-6 changes less than the last digit
    Objective raised =
        (point, gradient) -> {
          gradient[0] = 2 * (point[0] - 1);
          return 1e6 + (point[0] - 1) * (point[0] - 1);
        };
    Minimum found = minimise(raised, new double[1], new double[] {7.3}, 100, 1e-18);
    assertThat(found.point()[0]).isCloseTo(1, within(1e-12));
    assertThat(found.converged()).isTrue();
  }

  @Test
  void turnsBackFromWhereThereIsNoValue() {
    // x - log(x), least at 1; a step beyond 0 gives NaN, one onto it infinity
    Objective barrier =
        (point, gradient) -> {
          gradient[0] = 1 - 1 / point[0];
          return point[0] - Math.log(point[0]);
        };
    Minimum found = minimise(barrier, new double[1], new double[] {30}, 100, 1e-10);
    assertThat(found.point()[0]).isCloseTo(1, within(1e-9));
    assertThat(found.converged()).isTrue();
  }

  private static Minimum minimise(
      Objective objective, double[] l1, double[] start, int iterations, double tolerance) {
    return new Lbfgs(objective, l1, iterations, tolerance).minimise(start);
  }

  /** The sum of c_i (x_i - i)^2 / 2. */
  private static Objective quadratic(double... curvatures) {
    return (point, gradient) -> {
      double value = 0;
      for (int i = 0; i < point.length; i++) {
        double difference = point[i] - i;
        gradient[i] = curvatures[i] * difference;
        value += gradient[i] * difference / 2;
      }
      return value;
    };
  }

  private static double rosenbrock(double[] point, double[] gradient) {
    double a = 1 - point[0];
    double b = point[1] - point[0] * point[0];
    gradient[0] = -2 * a - 400 * point[0] * b;
    gradient[1] = 200 * b;
    return a * a + 100 * b * b;
  }
}
