package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leat.contract.Contract;
import leat.leakage.Leak;
import leat.leakage.LeakageRules;
import leat.leakage.Verdict;

/** Reads {@code features.leakage}. */
final class LeakageReading {
  private LeakageReading() {}

  static LeakageRules read(Section section, Optional<Contract> contract) {
    Kind<String> name = contract.<Kind<String>>map(ColumnsReader::name).orElse(Kind::text);
    List<String> allow = section.value("allow", Kind.list(name));
    double auc = section.value("auc", Kind.number(0.5, 1));
    Map<Leak, Verdict> verdicts = new EnumMap<>(Leak.class);
    for (Leak leak : Leak.values()) {
      Kind<Verdict> kind = leak.isOfRows() ? LeakageReading::ofRows : Kind.option(Verdict.class);
      verdicts.put(leak, section.value(Kind.name(leak), kind));
    }
    section.end();
    return new LeakageRules(verdicts, allow, auc);
  }

  /** Rows are never left out behind the user's back. */
  private static Verdict ofRows(ConfigValue value) throws Unfit {
    Verdict verdict = Kind.option(Verdict.class).read(value);
    if (verdict == Verdict.DROP) {
      throw new Unfit("must be warn or allow, since it accuses rows and no column");
    }
    return verdict;
  }
}
