package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import leat.leakage.Finding;
import leat.leakage.Finding.Example;
import leat.leakage.Verdict;

/** What the leakage scan accuses columns and the split of, with its evidence. */
final class LeakageTable {
  private LeakageTable() {}

  static Markup of(List<Finding> findings) {
    Table table =
        new Table("Leakage")
            .column("Accused")
            .column("Of")
            .column("Verdict")
            .column("Evidence")
            .column("Examples");
    for (Finding finding : findings) {
      table.row(
          finding.column() == null ? "rows" : finding.column(),
          name(finding.leak()),
          verdict(finding.verdict()),
          finding.evidence(),
          examples(finding.examples()));
    }
    return Page.card(
        "Findings",
        "What is known only with the label makes a model look better than it will be. Whether it is"
            + " so is for you to say: features.leakage takes a verdict for each kind, and columns to"
            + " allow.",
        table.markup());
  }

  /** One sentence on all of them; none where nothing must be told. */
  static Optional<Remark> remark(List<Finding> findings) {
    List<String> told =
        findings.stream()
            .filter(finding -> finding.verdict() != Verdict.ALLOW)
            .map(finding -> finding.column() == null ? "equal rows" : finding.column())
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Remark.warning("The label may be given away by " + String.join(", ", told) + "."));
  }

  private static Markup verdict(Verdict verdict) {
    return Markup.of("<span class=\"status {}\">{}</span>", style(verdict), name(verdict));
  }

  /** The colours of what went wrong, was put up with, or is well. */
  private static String style(Verdict verdict) {
    return switch (verdict) {
      case DROP -> "failed";
      case WARN -> "tolerated";
      case ALLOW -> "passed";
    };
  }

  private static Markup examples(List<Example> examples) {
    List<Markup> shown = new ArrayList<>();
    for (Example example : examples) {
      shown.add(
          Markup.of(
              "<div>{}<small>{}, line {}</small></div>",
              example.shown(),
              example.file(),
              example.line()));
    }
    return Markup.all(shown);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
