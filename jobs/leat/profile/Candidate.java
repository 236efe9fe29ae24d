package leat.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.ValueRules;

/**
 * A type, and the way to write it, that a text may be read as.
 *
 * @param type of the contract
 * @param format of the contract's formats, or empty for the type's own
 */
public record Candidate(ColumnType type, String format) {
  /** Most number styles and date patterns that can be told apart in one long of flags. */
  static final List<Candidate> ALL = all();

  private static final List<ColumnReader> READERS =
      ALL.stream().map(c -> ColumnReader.of(c.column())).toList();

  private static final ColumnReader PLAIN =
      ColumnReader.of(new Candidate(ColumnType.DOUBLE, "").column());

  private static List<Candidate> all() {
    List<Candidate> all = new ArrayList<>();
    for (String style : List.of("", "1,234.56", "1.234,56", "1 234,56", "1'234.56")) {
      all.add(new Candidate(ColumnType.INT, style));
      all.add(new Candidate(ColumnType.LONG, style));
      all.add(new Candidate(ColumnType.DOUBLE, style));
    }
    all.add(new Candidate(ColumnType.BOOLEAN, ""));
    DatePatterns.DATES.forEach(p -> all.add(new Candidate(ColumnType.DATE, p)));
    DatePatterns.TIMESTAMPS.forEach(p -> all.add(new Candidate(ColumnType.TIMESTAMP, p)));
    return List.copyOf(all);
  }

  /** Flags of the candidates that satisfy a condition. */
  static long flags(Predicate<Candidate> condition) {
    long flags = 0;
    for (int i = 0; i < ALL.size(); i++) {
      flags |= condition.test(ALL.get(i)) ? 1L << i : 0;
    }
    return flags;
  }

  /** Of those flags, the ones of the candidates that the text can be read as. */
  static long fitting(String text, long among) {
    long fitting = 0;
    for (long rest = among; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      boolean fits = READERS.get(i).read(text, violation -> {}) != null;
      fitting |= fits ? 1L << i : 0;
    }
    return fitting;
  }

  /** The number that a text is in plain form, or null. */
  static Double plainNumber(String text) {
    char first = text.charAt(0);
    boolean possible = first <= '9' && (first >= '0' || "+-.".indexOf(first) >= 0);
    return possible ? (Double) PLAIN.read(text, violation -> {}) : null;
  }

  private Column column() {
    List<String> formats = format.isEmpty() ? List.of() : List.of(format);
    boolean words = type == ColumnType.BOOLEAN;
    ValueRules rules =
        new ValueRules(
            List.of(),
            Set.of(),
            Map.of(),
            formats,
            words ? Words.TRUE : Set.of(),
            words ? Words.FALSE : Set.of(),
            null,
            null,
            Set.of(),
            false);
    return new Column("", type, Role.FEATURE, rules);
  }
}
