package leat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leat.Json;
import org.junit.jupiter.api.Test;

class GateReportTest {
  private static final RuleResult KEPT = new RuleResult("a", true, "1", "0", "a is kept");
  private static final RuleResult BROKEN = new RuleResult("b", false, "1", "2", "b is broken");

  @Test
  void tellsEveryFailedRule() {
    RuleResult other = new RuleResult("c", false, "", "", "c is, too");
    GateReport report = GateReport.of(List.of(KEPT, BROKEN, other), null);
    assertThat(report.passes()).isFalse();
    assertThat(report.refusal()).isEqualTo("2 of 3 rules failed:\n- b is broken\n- c is, too");
    assertThat(GateReport.of(List.of(KEPT, BROKEN), null).refusal()).isEqualTo("b is broken");
    assertThat(GateReport.of(List.of(KEPT), null).refusal()).isEmpty();
    assertThat(report.passes("a")).isTrue();
    assertThat(report.passes("b")).isFalse();
    assertThat(report.passes("d")).isFalse();
  }

  @Test
  void nothingPassesWithoutARule() {
    GateReport none = GateReport.of(List.of(), null);
    assertThat(none.passes()).isFalse();
    assertThat(none.refusal()).isEqualTo("no rule was looked at");
  }

  @Test
  void isReadBackAsItWasWritten() {
    Difference difference = new Difference(0.01, -0.01, 0.03, 0.9, 100, "paired DeLong");
    Comparison comparison = new Comparison("3", "auc", 0.91, 0.9, difference);
    GateReport report = GateReport.of(List.of(KEPT, BROKEN), comparison);
    assertThat(GateReport.read(Json.mapper().valueToTree(report))).contains(report);
    assertThat(GateReport.read(Json.mapper().nullNode())).isEmpty();
    assertThat(report.summary().toString())
        .isEqualTo(
            "{\"rules\":2,\"failed\":[{\"rule\":\"b\",\"passed\":false,\"found\":\"1\","
                + "\"required\":\"2\",\"words\":\"b is broken\"}]}");
  }
}
