package leat.report;

import leat.report.Release.Rule;

/** What came of the model at the gate: every rule, those that are not kept first. */
final class ReleaseSection {
  private ReleaseSection() {}

  static Markup of(Release release) {
    Table table =
        new Table("Gate rules")
            .column("Rule")
            .column("Verdict")
            .column("Found")
            .column("Required")
            .column("In words");
    release.rules().stream().filter(rule -> !rule.passed()).forEach(rule -> row(table, rule));
    release.rules().stream().filter(Rule::passed).forEach(rule -> row(table, rule));
    return Page.card("Gate", against(release), table.markup());
  }

  private static void row(Table table, Rule rule) {
    String verdict = rule.passed() ? "passed" : "failed";
    table.row(
        rule.rule(),
        Markup.of("<span class=\"status {}\">{}</span>", verdict, verdict),
        rule.found(),
        rule.required(),
        rule.words());
  }

  private static String against(Release release) {
    return release.champion() == null
        ? "There was no model in production to be compared with."
        : "Compared on the same test rows with "
            + release.champion()
            + ", in production until then.";
  }

  /** The first sentence of a verdict. */
  static Remark remark(Release release) {
    if (release.isRefused()) {
      return Remark.bad(release.refusal());
    }
    String rules = Numbers.counted(release.rules().size(), "rule");
    return Remark.good(
        release.champion() == null
            ? "It passes the gate (%s): the first model of this pipeline.".formatted(rules)
            : "It passes the gate (%s) against %s on the same rows."
                .formatted(rules, release.champion()));
  }
}
