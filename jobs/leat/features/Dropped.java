package leat.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leat.contract.Contract;
import leat.contract.Role;
import leat.leakage.Finding;
import leat.leakage.LeakageReport;

/** Columns that are no features, since the leakage scan found something in them. */
final class Dropped {
  private Dropped() {}

  /** The contract with them ignored. */
  static Contract from(Contract contract, LeakageReport leakage) {
    Set<String> dropped = leakage.dropped().map(Finding::column).collect(Collectors.toSet());
    return new Contract(
        contract.columns().stream()
            .map(c -> dropped.contains(c.name()) ? c.withRole(Role.IGNORE) : c)
            .toList());
  }

  /** What became of each column, of these, too. */
  static List<FeatureDecision> decisions(List<FeatureDecision> others, LeakageReport leakage) {
    List<FeatureDecision> decisions = new ArrayList<>(others);
    leakage
        .dropped()
        .map(found -> new FeatureDecision(found.column(), "left out", found.evidence()))
        .forEach(decisions::add);
    return decisions;
  }
}
