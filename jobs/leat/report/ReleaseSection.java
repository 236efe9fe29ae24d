package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.gate.Comparison;

/** What the gate said of a model, and what changes when it goes into production. */
final class ReleaseSection {
  private ReleaseSection() {}

  static Markup of(Release release) {
    List<Markup> parts = new ArrayList<>(List.of(GateTable.of(release.gate())));
    if (release.diff() != null) {
      parts.add(DiffSection.of(release.diff()));
    }
    return Page.stack(parts.toArray(Markup[]::new));
  }

  /** The first sentences of a verdict. */
  static List<Remark> remarks(Release release) {
    List<Remark> remarks = new ArrayList<>();
    remarks.add(GateTable.remark(release.gate(), release.isForced()));
    release.gate().failed().forEach(rule -> remarks.add(Remark.bad(rule.words() + ".")));
    Comparison comparison = release.gate().comparison();
    if (comparison != null) {
      remarks.add(Remark.plain("Against production: " + comparison.told() + "."));
    } else if (release.champion() == null) {
      remarks.add(Remark.plain("There was no model in production to compare it with."));
    }
    if (release.diff() != null) {
      remarks.add(DiffSection.remark(release.diff()));
    }
    return remarks;
  }
}
