package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  /** Values of scipy.stats.norm.cdf. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1.6448536269514722, 0.95",
    "1.959963984540054, 0.975",
    "-1, 0.15865525393145707",
    "-3, 0.0013498980316300933",
    "6, 0.9999999990134123",
    "40, 1",
    "-40, 0"
  })
  void agreesWithScipy(double z, double expected) {
    assertThat(Normal.below(z)).isCloseTo(expected, within(1e-14));
  }
}
