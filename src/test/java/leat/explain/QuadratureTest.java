package leat.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 15, 30, 64})
  void integratesPolynomialsUpToItsDegree(int count) {
    Quadrature quadrature = Quadrature.of(count);

    for (int degree = 0; degree < 2 * count; degree++) {
      double sum = 0;
      for (int q = 0; q < count; q++) {
        assertThat(quadrature.points()[q]).isBetween(0.0, 1.0);
        sum += quadrature.weights()[q] * Math.pow(quadrature.points()[q], degree);
      }
      assertThat(sum).as("t^" + degree).isEqualTo(1.0 / (degree + 1), within(1e-14));
    }
  }
}
