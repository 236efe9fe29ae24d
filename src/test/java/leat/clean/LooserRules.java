package leat.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;

/**
 * Rules of id.no, a score, seen.on and answer, each as they are or loosened.
 *
 * @param loose which of {@link #CHANGES} are made
 */
record LooserRules(Set<Integer> loose) {
  private static final int CHANGES = 9;
  private static final List<String> IDS = List.of("a", "b", " c ", "d", "?", "");
  private static final List<String> SCORES =
      List.of("1", "1.0", "2", "-1", "-3", "39", "99", "1,5", "1.234,5", "n/a", "ten", "");
  private static final List<String> DATES =
      List.of("2026-01-30", "30/01/2026", "2026-01-31", "31/01/2026", "soon", "");
  private static final List<String> ANSWERS = List.of("yes", "no", "ja", "nein", "");

  static LooserRules strict() {
    return new LooserRules(Set.of());
  }

  static LooserRules loosest() {
    return new LooserRules(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
  }

  /** Rows of which every rule rejects some, many equal to others. */
  static List<List<String>> rows(int count, Random random) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("a", "1", "2026-01-31", "yes"));
    for (int i = 1; i < count; i++) {
      rows.add(
          List.of(any(IDS, random), any(SCORES, random), any(DATES, random), any(ANSWERS, random)));
    }
    return rows;
  }

  /** These rules with some more of the changes. */
  LooserRules loosened(Random random) {
    Set<Integer> more = new java.util.HashSet<>(loose);
    for (int i = 0; i < 3; i++) {
      more.add(random.nextInt(CHANGES));
    }
    return new LooserRules(more);
  }

  Contract contract() {
    return new Contract(
        List.of(
            column("id.no", ColumnType.STRING, Role.KEY, id()),
            column("a score", ColumnType.DOUBLE, Role.FEATURE, score()),
            column("seen.on", ColumnType.DATE, Role.TIME, seen()),
            column("answer", ColumnType.BOOLEAN, Role.LABEL, answer())));
  }

  private ValueRules id() {
    Set<String> allowed = is(0) ? Set.of() : Set.of("a", "b", "c", "d");
    return rules(Set.of(), Map.of(), List.of(), Set.of(), Set.of(), null, null, allowed, !is(1));
  }

  private ValueRules score() {
    Set<String> missing = is(2) ? Set.of("n/a") : Set.of();
    Map<String, String> map = is(3) ? Map.of("ten", "10") : Map.of();
    List<String> formats = is(4) ? List.of("1234.56", "1.234,56") : List.of();
    Double min = is(5) ? -10.0 : 0.0;
    Double max = is(6) ? null : 30.0;
    return rules(missing, map, formats, Set.of(), Set.of(), min, max, Set.of(), false);
  }

  private ValueRules seen() {
    List<String> formats = is(7) ? List.of("yyyy-MM-dd", "dd/MM/yyyy") : List.of();
    return rules(Set.of(), Map.of(), formats, Set.of(), Set.of(), null, null, Set.of(), false);
  }

  private ValueRules answer() {
    Set<String> yes = is(8) ? Set.of("yes", "ja") : Set.of("yes");
    Set<String> no = is(8) ? Set.of("no", "nein") : Set.of("no");
    return rules(Set.of(), Map.of(), List.of(), yes, no, null, null, Set.of(), false);
  }

  private boolean is(int change) {
    return loose.contains(change);
  }

  private static Column column(String name, ColumnType type, Role role, ValueRules rules) {
    return new Column(name, type, role, rules);
  }

  private static ValueRules rules(
      Set<String> missing,
      Map<String, String> map,
      List<String> formats,
      Set<String> yes,
      Set<String> no,
      Double min,
      Double max,
      Set<String> allowed,
      boolean required) {
    return new ValueRules(
        List.of(Cleaning.TRIM), missing, map, formats, yes, no, min, max, allowed, required);
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
