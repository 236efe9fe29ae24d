package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leat.config.GateSettings;
import leat.config.OnnxSettings;
import leat.config.RegisterSettings;
import leat.config.RetentionSettings;
import org.junit.jupiter.api.Test;

class ChampionRuleTest {
  private static final ChampionRule RULE =
      new ChampionRule(
          new RegisterSettings(
              "auc",
              0.002,
              0.95,
              100,
              GateSettings.BUILT_IN,
              OnnxSettings.BUILT_IN,
              new RetentionSettings(10, true)));

  @Test
  void aBetterModelPasses() {
    RuleResult result = RULE.of(found(0.91, 0.9, 0.961), List.of());
    assertThat(result.passed()).isTrue();
    assertThat(result.found()).isEqualTo("+0.0100 (-0.0100 to +0.0300), 96.1 % sure");
    assertThat(result.required()).isEqualTo("not worse by more than 0.002, 95.0 % sure");
    assertThat(result.words())
        .isEqualTo(
            "test auc 0.910000 against 0.900000 of model 7 in production on the same rows: 96.1 %"
                + " sure that it is not worse by more than register.max-loss = 0.002 (+0.010000,"
                + " 95 % interval -0.010000 to +0.030000, paired DeLong on 1,234 rows)");
  }

  @Test
  void aWorseModelFails() {
    RuleResult result = RULE.of(found(0.88, 0.9, 0.01), List.of());
    assertThat(result.passed()).isFalse();
    assertThat(result.words())
        .isEqualTo(
            "test auc 0.880000 is worse than 0.900000 of model 7 in production on the same rows, by"
                + " more than register.max-loss = 0.002 (-0.020000, 95 % interval -0.040000 to"
                + " -0.000000, paired DeLong on 1,234 rows)");
  }

  /** 94.99 % are shown as 94.9 %, lest it look as if enough was found too little. */
  @Test
  void aDoubtfulModelFails() {
    RuleResult result = RULE.of(found(0.9, 0.9, 0.9499), List.of());
    assertThat(result.passed()).isFalse();
    assertThat(result.words())
        .contains(
            ": only 94.9 % sure that it is not worse by more than register.max-loss = 0.002, and"
                + " register.confidence = 0.95 (");
    assertThat(RULE.of(found(0.9, 0.9, Double.NaN), List.of()).passed()).isFalse();
  }

  @Test
  void tellsWhatMayCountAgainstTheModelInProduction() {
    assertThat(RULE.of(found(0.91, 0.9, 0.961), List.of("age", "job")).words())
        .endsWith(
            "on 1,234 rows); it was fitted to values of age, job that were cleaned by other rules");
  }

  @Test
  void onlyTheFirstModelNeedsNoComparison() {
    assertThat(RULE.first().passed()).isTrue();
    assertThat(RULE.undefined().passed()).isFalse();
    assertThat(RULE.incomparable("7", "it is gone").passed()).isFalse();
    assertThat(RULE.incomparable("7", "it is gone").words())
        .isEqualTo("Cannot compare with model 7 in production: it is gone");
  }

  private static Comparison found(double challenger, double champion, double sure) {
    double value = challenger - champion;
    Difference difference =
        new Difference(value, value - 0.02, value + 0.02, sure, 1_234, "paired DeLong");
    return new Comparison("7", "auc", challenger, champion, difference);
  }
}
