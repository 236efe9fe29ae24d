package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import leat.config.MustPass;
import org.junit.jupiter.api.Test;

/** Probabilities by hand: 1 / (1 + exp(-(age - 40) / 10)). */
class MustPassRuleTest {
  @Test
  void rowsAreReadByTheValueRulesAndScored() {
    RuleResult result = judged(above(0.7), List.of(row(" 50 "), row("60")));
    assertThat(result)
        .isEqualTo(
            new RuleResult(
                "must-pass 1",
                true,
                "2 of 2 rows",
                "above 0.7",
                "must-pass 1: 2 of 2 rows are scored above 0.7"));
    assertThat(judged(above(0.5), List.of(row("n/a"))).words())
        .isEqualTo("must-pass 1: rows must be scored above 0.5: row 1 is scored 0.5000");
    assertThat(
            judged(new MustPass(Map.of(), "a.csv", null, null, 0.1), List.of(row("30"), row("18")))
                .words())
        .isEqualTo("must-pass 1 (a.csv): rows must be scored below 0.1: row 1 is scored 0.2689");
    MustPass between = new MustPass(Map.of("age", "50"), null, "false", 0.2, 0.3);
    assertThat(judged(between, List.of(row("50"))).passed()).isTrue();
    assertThat(judged(between, List.of(row("40"))).required()).isEqualTo("above 0.2 and below 0.3");
    assertThat(judged(between, List.of(row("40"))).passed()).isFalse();
  }

  @Test
  void whatCannotBeScoredFailsAndItsValuesAreNotTold() {
    assertThat(judged(above(0.1), List.of(row("17"), row("50"), row("old"))).words())
        .isEqualTo(
            "must-pass 1: rows must be scored above 0.1: row 1 breaks the contract at age: min;"
                + " row 3 breaks the contract at age: type");
    assertThat(judged(above(0.1), List.of(Map.of("agee", "50"))).words())
        .endsWith(": row 1 has an unknown column agee, did you mean \"age\"?");
    assertThat(judged(above(0.1), List.of()).words()).endsWith(": there are no rows");
    MustPass other = new MustPass(Map.of("age", "50"), null, "maybe", 0.2, null);
    assertThat(judged(other, List.of(row("50"))).words())
        .endsWith(": class must be one of false, true, found maybe");
  }

  @Test
  void tellsTheFirstOfMany() {
    List<Map<String, Object>> rows = Collections.nCopies(9, row("40"));
    assertThat(new MustPassRule(above(0.5), 2).of(rows, AgeModel.MODEL).words())
        .startsWith("must-pass 2: ")
        .endsWith("row 5 is scored 0.5000; and 4 more");
  }

  private static MustPass above(double bound) {
    return new MustPass(Map.of("age", "50"), null, null, bound, null);
  }

  private static Map<String, Object> row(String age) {
    return Map.of("age", age);
  }

  private static RuleResult judged(MustPass entry, List<Map<String, Object>> rows) {
    return new MustPassRule(entry, 1).of(rows, AgeModel.MODEL);
  }
}
