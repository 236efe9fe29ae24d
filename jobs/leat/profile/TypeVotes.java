package leat.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.contract.ColumnType;

/**
 * Finds the best way to read texts as numbers, times or words, from how many can be read how.
 *
 * @param sets texts by the set of what they can be read as
 */
record TypeVotes(Map<Long, Long> sets) {
  private static final int MOST_FORMATS = 3;
  private static final String ISO_DATE = "yyyy-MM-dd";

  boolean leadingZeros() {
    return rows(TextTypes.LEADING_ZERO) > 0;
  }

  LikelyType words() {
    return type(
        ColumnType.BOOLEAN, List.of(), rows(flag(new Candidate(ColumnType.BOOLEAN, ""))), null);
  }

  /** Numbers in the style that reads the most of them, the plain one first. */
  LikelyType numbers() {
    Candidate best = best(ColumnType.DOUBLE, List.of());
    long rows = rows(flag(best));
    ColumnType type = ColumnType.DOUBLE;
    for (ColumnType whole : List.of(ColumnType.LONG, ColumnType.INT)) {
      type = rows(flag(new Candidate(whole, best.format()))) == rows ? whole : type;
    }
    List<String> formats = best.format().isEmpty() ? List.of() : List.of(best.format());
    return type(type, formats, rows, numberTwin(best, rows));
  }

  /** The pattern that reads the most, then those that read the most of the rest. */
  LikelyType times(ColumnType type) {
    List<Candidate> taken = new ArrayList<>();
    long read = 0;
    while (taken.size() < MOST_FORMATS && !isOwn(type, taken)) {
      Candidate best = best(type, taken);
      long more = rest(taken, best);
      if (more == 0) {
        break;
      }
      taken.add(best);
      read += more;
    }
    String twin = taken.isEmpty() ? null : timeTwin(taken.get(0));
    return type(type, patterns(taken), read, twin);
  }

  /** A type's own format of times reads any ISO text, and cannot be written beside others. */
  private static boolean isOwn(ColumnType type, List<Candidate> taken) {
    return type == ColumnType.TIMESTAMP && taken.size() == 1 && taken.get(0).format().isEmpty();
  }

  private Candidate best(ColumnType type, List<Candidate> taken) {
    boolean own = type != ColumnType.TIMESTAMP || taken.isEmpty();
    return of(type).stream()
        .filter(candidate -> own || !candidate.format().isEmpty())
        .reduce((a, b) -> rest(taken, b) > rest(taken, a) ? b : a)
        .orElseThrow();
  }

  private String numberTwin(Candidate best, long rows) {
    return of(ColumnType.DOUBLE).stream()
        .filter(style -> !style.equals(best) && !style.format().isEmpty())
        .filter(style -> rows(flag(style)) == rows && differs(style, best))
        .map(Candidate::format)
        .findFirst()
        .orElse(null);
  }

  /** Whether the whole numbers of one style are not those of the other. */
  private boolean differs(Candidate style, Candidate other) {
    long whole = flag(new Candidate(ColumnType.LONG, style.format()));
    long otherWhole = flag(new Candidate(ColumnType.LONG, other.format()));
    return sets.keySet().stream().anyMatch(set -> (set & whole) != 0 != ((set & otherWhole) != 0));
  }

  /** The same pattern with day and month the other way round, where it reads as many. */
  private String timeTwin(Candidate best) {
    String swapped = best.format().replace('d', '#').replace('M', 'd').replace('#', 'M');
    Candidate twin = new Candidate(best.type(), swapped);
    boolean there = !swapped.equals(best.format()) && Candidate.ALL.contains(twin);
    return there && rows(flag(twin)) == rows(flag(best)) ? swapped : null;
  }

  private static List<String> patterns(List<Candidate> taken) {
    boolean alone = taken.size() == 1 && taken.get(0).format().isEmpty();
    return alone
        ? List.of()
        : taken.stream().map(c -> c.format().isEmpty() ? ISO_DATE : c.format()).toList();
  }

  /** Rows that a candidate reads and those taken do not. */
  private long rest(List<Candidate> taken, Candidate candidate) {
    long others = taken.stream().mapToLong(TypeVotes::flag).sum();
    return sets.entrySet().stream()
        .filter(set -> (set.getKey() & flag(candidate)) != 0 && (set.getKey() & others) == 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private long rows(long flag) {
    return sets.entrySet().stream()
        .filter(set -> (set.getKey() & flag) != 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private LikelyType type(ColumnType type, List<String> formats, long rows, String twin) {
    long total = sets.values().stream().mapToLong(n -> n).sum();
    double fraction = total == 0 ? 0 : (double) rows / total;
    return new LikelyType(type, formats, fraction, twin, false);
  }

  private static List<Candidate> of(ColumnType type) {
    return Candidate.ALL.stream().filter(c -> c.type() == type).toList();
  }

  private static long flag(Candidate candidate) {
    return 1L << Candidate.ALL.indexOf(candidate);
  }
}
