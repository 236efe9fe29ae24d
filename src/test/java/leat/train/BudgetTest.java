package leat.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {
  @Test
  void countsFits() {
    Budget budget = new Budget(3, 0);
    budget.spend(100);
    budget.spend(100);
    assertThat(budget.refusal(1)).isNull();
    assertThat(budget.refusal(2)).isEqualTo("the budget of 3 fits was used up");
    assertThat(budget.fits()).isEqualTo(2);
  }

  @Test
  void countsSecondsOfFitsAlsoOfThoseThatAnInterruptedSearchHadDone() {
    Budget budget = new Budget(0, 60);
    budget.spend(59.5);
    assertThat(budget.refusal(10)).isNull();
    budget.spend(0.5);
    assertThat(budget.refusal(1)).isEqualTo("60 s were over");
    assertThat(budget.seconds()).isEqualTo(60);
  }

  @Test
  void hasNoLimitUnlessOneIsGiven() {
    Budget budget = new Budget(0, 0);
    for (int i = 0; i < 1000; i++) {
      budget.spend(1e6);
    }
    assertThat(budget.refusal(1000)).isNull();
  }
}
