package leat.profile;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many texts can be read as which types.
 *
 * <p>Counts sets of types, not types: then it is known how many texts two date patterns read
 * together, too. Different sets are few.
 */
final class TypeTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<Long, Long> sets = new TreeMap<>();

  void add(long types, long times) {
    sets.merge(types, times, Long::sum);
  }

  void add(TypeTally other) {
    other.sets.forEach(this::add);
  }

  /** Texts by the set of what they can be read as, see {@link TextTypes}. */
  Map<Long, Long> sets() {
    return sets;
  }
}
