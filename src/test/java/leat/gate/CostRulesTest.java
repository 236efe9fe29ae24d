package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leat.config.GateSettings;
import org.junit.jupiter.api.Test;

class CostRulesTest {
  @Test
  void whatIsNotLimitedIsNoRule() {
    CostRules none = new CostRules(GateSettings.BUILT_IN);
    assertThat(none.isTimed()).isFalse();
    assertThat(none.ofTime(1e9, 1.0, false)).isEmpty();
    assertThat(none.ofSize(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void limitsTheTimeOfARecord() {
    CostRules rules = limits(500.0, null, null);
    assertThat(rules.isTimed()).isTrue();
    assertThat(rules.comparesTimes()).isFalse();
    assertThat(rules.ofTime(500, null, false)).allMatch(RuleResult::passed);
    assertThat(rules.ofTime(500.6, null, false))
        .containsExactly(
            new RuleResult(
                "latency",
                false,
                "500.6 µs a record",
                "at most 500.0 µs",
                "a record takes 500.6 µs to score, register.gate.max-latency is 500.0 µs"));
  }

  @Test
  void refusesAnEqualModelThatIsSlower() {
    CostRules rules = limits(null, 2.0, null);
    assertThat(rules.ofTime(10, 5.0, false)).allMatch(RuleResult::passed);
    assertThat(rules.ofTime(12, 5.0, false))
        .containsExactly(
            new RuleResult(
                "latency ratio",
                false,
                "2.40 times",
                "at most 2.0 times",
                "a record takes 12.0 µs to score, 2.40 times the 5.0 µs of the model in production,"
                    + " register.gate.max-latency-ratio is 2.0"));
  }

  @Test
  void aModelThatCannotBeScoredIsNoMeasure() {
    CostRules rules = limits(null, 2.0, null);
    assertThat(rules.ofTime(10, null, true)).allMatch(RuleResult::passed);
    assertThat(rules.ofTime(10, null, false))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.passed()).isFalse();
              assertThat(result.words())
                  .isEqualTo(
                      "Cannot compare times with the model in production: it cannot be scored");
            });
  }

  @Test
  void limitsTheSize() {
    CostRules rules = limits(null, null, 1_000L);
    assertThat(rules.ofSize(1_000)).allMatch(RuleResult::passed);
    assertThat(rules.ofSize(1_001))
        .containsExactly(
            new RuleResult(
                "size",
                false,
                "1,001 bytes",
                "at most 1,000 bytes",
                "model.json has 1,001 bytes, register.gate.max-size is 1,000"));
  }

  private static CostRules limits(Double latency, Double ratio, Long size) {
    return new CostRules(new GateSettings(List.of(), List.of(), latency, ratio, size, List.of()));
  }
}
