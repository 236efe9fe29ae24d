package leat.report;

import leat.gate.GateReport;
import leat.gate.RuleResult;

/** What came of each rule of the gate. */
final class GateTable {
  private GateTable() {}

  static Markup of(GateReport gate) {
    Table table =
        new Table("Gate").column("Rule").column("Verdict").column("Found").column("Required");
    for (RuleResult rule : gate.rules()) {
      String verdict = rule.passed() ? "passed" : "failed";
      table.row(
          rule.rule(),
          Markup.of("<span class=\"status {}\">{}</span>", verdict, verdict),
          Markup.of("{}<small>{}</small>", rule.found(), rule.words()),
          rule.required());
    }
    return Page.card(
        "Gate", "What a model must pass before it goes into production.", table.markup());
  }

  /** One sentence on all of them. */
  static Remark remark(GateReport gate, boolean forced) {
    int failed = gate.failed().size();
    if (failed == 0) {
      return Remark.good("The model passed the gate (%s rules).".formatted(gate.rules().size()));
    }
    String rules = "%s of %s rules of the gate failed".formatted(failed, gate.rules().size());
    return forced
        ? Remark.warning(rules + ", and the model was promoted in spite of that.")
        : Remark.bad(rules + ": the model is not promoted.");
  }
}
