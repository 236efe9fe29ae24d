package leat.leakage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rules of the scan for tests. */
public final class Verdicts {
  /** The defaults. */
  public static final LeakageRules WARN = columns(Verdict.WARN);

  private Verdicts() {}

  /** One verdict for all columns; rows are warned of. */
  public static LeakageRules columns(Verdict verdict, String... allow) {
    Map<Leak, Verdict> verdicts = new EnumMap<>(Leak.class);
    for (Leak leak : Leak.values()) {
      verdicts.put(leak, leak.isOfRows() ? Verdict.WARN : verdict);
    }
    return new LeakageRules(verdicts, List.of(allow), 0.95);
  }
}
