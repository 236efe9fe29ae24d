package leat.ingest;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What records that name their own fields were found to have.
 *
 * @param names of their fields, at most {@link #MOST}; of those that look personal, what they look
 *     like
 * @param columns numbers of the contract's columns that any of them has
 */
record Sightings(Set<String> names, Set<Integer> columns) implements Serializable {
  /** So many names are remembered; records with keys for names have one for each. */
  static final int MOST = 10_000;

  /** Of records that do not name their fields. */
  static final Sightings NONE = new Sightings(Set.of(), Set.of());

  /** Those of all. */
  static Sightings of(Collection<Sightings> parts) {
    Set<String> names = new TreeSet<>();
    Set<Integer> columns = new TreeSet<>();
    for (Sightings part : parts) {
      names.addAll(part.names);
      columns.addAll(part.columns);
    }
    return new Sightings(names, columns);
  }
}
