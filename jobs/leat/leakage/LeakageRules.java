package leat.leakage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the scan holds against whom.
 *
 * @param verdicts of every kind of finding
 * @param allow columns that nothing is held against
 * @param auc area under the ROC curve from which a single column is too good to be true, 0.5 to 1
 */
public record LeakageRules(Map<Leak, Verdict> verdicts, List<String> allow, double auc) {
  /** Refuses a kind without verdict, and one that would leave out rows. */
  public LeakageRules {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    allow = List.copyOf(allow);
    for (Leak leak : Leak.values()) {
      if (verdicts.get(leak) == null || leak.isOfRows() && verdicts.get(leak) == Verdict.DROP) {
        throw new IllegalArgumentException("Invalid verdict of " + leak + ": " + verdicts);
      }
    }
  }

  Verdict verdict(Leak leak) {
    return verdicts.get(leak);
  }

  Verdict verdict(Leak leak, String column) {
    return allow.contains(column) ? Verdict.ALLOW : verdicts.get(leak);
  }
}
