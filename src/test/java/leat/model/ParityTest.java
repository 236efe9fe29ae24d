package leat.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParityTest {
  private final Parity parity = new Parity(0.5);

  @Test
  void equalScoresHold() {
    parity.compare(1, score(0.3), score(0.3));
    parity.compare(2, score(0.3), score(0.3 + 2e-10));

    assertThat(parity.result().holds()).isTrue();
    assertThat(parity.result().rows()).isEqualTo(2);
    assertThat(parity.result().largestDifference()).isBetween(1.9e-10, 2.1e-10);
    assertThat(parity.result().largestRelative()).isBetween(6.6e-10, 6.7e-10);
    assertThat(parity.result().decisions()).isEqualTo(2);
    assertThat(parity.result().tied()).isZero();
  }

  @Test
  void theFirstMismatchIsTheOneWithTheSmallestRow() {
    parity.compare(9, score(0.3), score(0.31));
    parity.compare(4, score(0.3), score(0.3 + 1e-9));
    parity.compare(5, score(0.3), score(0.4));

    assertThat(parity.result().first().describe())
        .isEqualTo(
            "row 4: expected [0.7, 0.3] and decision 0,"
                + " found [0.699999999, 0.300000001] and decision 0");
  }

  @Test
  void smallProbabilitiesAreComparedAbsolutely() {
    parity.compare(1, score(1e-13), score(5e-13));

    assertThat(parity.result().holds()).isTrue();
  }

  @Test
  void probabilitiesBelowTheAbsoluteToleranceHaveNoRelativeDifference() {
    parity.compare(1, score(1e-13), score(5e-13));
    assertThat(parity.result().largestRelative()).isLessThan(1e-12);
  }

  @Test
  void notANumberEqualsItselfOnly() {
    parity.compare(1, score(Double.NaN), score(Double.NaN));
    assertThat(parity.result().holds()).isTrue();

    parity.compare(2, score(Double.NaN), score(0.5));
    assertThat(parity.result().holds()).isFalse();
    assertThat(parity.result().largestDifference()).isInfinite();
  }

  @Test
  void decisionsMayDifferAtTheThresholdOnly() {
    double p = 0.5 - 1e-11;
    parity.compare(1, new Score(new double[] {1 - p, p}, 0), new Score(new double[] {0.5, 0.5}, 1));
    assertThat(parity.result().holds()).isTrue();
    assertThat(parity.result().tied()).isEqualTo(1);

    parity.compare(2, new Score(new double[] {0.4, 0.6}, 1), new Score(new double[] {0.4, 0.6}, 0));
    assertThat(parity.result().first().row()).isEqualTo(2);
  }

  @Test
  void decisionsOfManyClassesMayDifferAtATieOnly() {
    double[] tie = {0.4, 0.4, 0.2};
    parity.compare(1, new Score(tie, 0), new Score(tie, 1));
    assertThat(parity.result().holds()).isTrue();

    parity.compare(2, new Score(tie, 0), new Score(tie, 2));
    assertThat(parity.result().holds()).isFalse();
  }

  private static Score score(double p) {
    return new Score(new double[] {1 - p, p}, p >= 0.5 ? 1 : 0);
  }
}
