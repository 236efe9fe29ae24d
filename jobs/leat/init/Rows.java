package leat.init;

import java.util.ArrayList;
import java.util.List;
import leat.profile.ColumnProfile;
import leat.profile.ColumnSketch;
import leat.profile.ValueKind;

/** Takes rows in: a sketch of each column, and some of the rows themselves, evenly spread. */
final class Rows {
  private static final int MOST_CELLS = 2_000_000;

  private final List<String> names;
  private final ColumnSketch[] sketches;
  private final int most;
  private List<String[]> kept = new ArrayList<>();
  private long every = 1;
  private long seen;

  /**
   * None yet.
   *
   * @param most rows that are kept
   */
  Rows(List<String> names, int most) {
    this.names = names;
    this.most = Math.max(100, Math.min(most, MOST_CELLS / Math.max(1, names.size())));
    this.sketches =
        names.stream().map(name -> new ColumnSketch(ValueKind.TEXT)).toArray(ColumnSketch[]::new);
  }

  void add(String[] row) {
    for (int i = 0; i < sketches.length; i++) {
      if (row[i] == null) {
        sketches[i].addNull(1);
      } else {
        sketches[i].add(row[i]);
      }
    }
    if (seen++ % every == 0) {
      kept.add(row);
    }
    if (kept.size() > 2 * most) {
      thin();
    }
  }

  private void thin() {
    List<String[]> half = new ArrayList<>();
    for (int i = 0; i < kept.size(); i += 2) {
      half.add(kept.get(i));
    }
    kept = half;
    every *= 2;
  }

  long seen() {
    return seen;
  }

  List<String[]> kept() {
    return kept;
  }

  /** What the columns hold; no row may be added any more. */
  List<ColumnProfile> profiles() {
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int i = 0; i < sketches.length; i++) {
      profiles.add(sketches[i].profile(names.get(i)));
    }
    return profiles;
  }
}
