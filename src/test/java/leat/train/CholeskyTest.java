package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
  @Test
  void solvesASystem() {
    // [4 2; 2 3] (1, 2) = (8, 8)
    double[] values = {9, 8, 8};
    Cholesky.of(new double[][] {{4}, {2, 3}}).solve(values, 1);
    assertThat(values).containsExactly(new double[] {9, 1, 2}, within(1e-14));
  }

  @Test
  void leavesOutAColumnThatOthersMakeUp() {
    // the second column equals the first: 2 x = 4 with the first alone
    double[] values = {4, 4};
    Cholesky.of(new double[][] {{2}, {2, 2}}).solve(values, 0);
    assertThat(values).containsExactly(new double[] {2, 0}, within(1e-14));
  }
}
