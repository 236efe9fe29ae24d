package leat.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import leat.contract.ColumnType;

/**
 * Values at, just below and just above the places where a model begins to say something else: edges
 * of bins, knots and splits of trees, brought back to the unit of the column.
 */
final class Borders {
  private static final int MOST_PLACES = 12;
  private static final long MICROS = 1_000_000;
  private static final LocalDate FIRST = LocalDate.of(1, 1, 2);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

  private final Encoding encoding;
  private final Map<String, TreeSet<Double>> places = new LinkedHashMap<>();

  private Borders(Encoding encoding) {
    this.encoding = encoding;
  }

  /**
   * The borders of a model.
   *
   * @param trees of the estimator, none for other models
   */
  static Borders of(Encoding encoding, List<DecisionTree> trees) {
    Borders borders = new Borders(encoding);
    for (Step step : encoding.steps()) {
      if (step instanceof Bins bins) {
        bins.cuts().forEach(cut -> borders.add(bins.input(), cut));
      } else if (step instanceof Piecewise piecewise) {
        piecewise.knots().forEach(knot -> borders.add(piecewise.input(), knot));
      }
    }
    trees.forEach(borders::addSplits);
    return borders;
  }

  private void addSplits(DecisionTree tree) {
    for (int node = 0; node < tree.nodes(); node++) {
      if (tree.features()[node] >= 0) {
        add(encoding.features().get(tree.features()[node]), tree.thresholds()[node]);
      }
    }
  }

  /** Takes a place on a value back to the column that it is made from, as far as there is a way. */
  private void add(String value, double place) {
    Step step = encoding.step(value);
    if (step instanceof NumberOf number) {
      places.computeIfAbsent(number.column(), column -> new TreeSet<>()).add(place);
    } else if (step instanceof ImputeNumber impute) {
      add(impute.input(), place);
    } else if (step instanceof Scale scale) {
      add(scale.input(), place * scale.divisor() + scale.mean());
    } else if (step instanceof AgeOf age) {
      add(age.input(), age.reference() - place * age.unit());
    }
  }

  /** Values around some of a column's places, all different; none where it has no places. */
  List<Object> around(String column, ColumnType type, Random random) {
    List<Double> some = new ArrayList<>(places.getOrDefault(column, new TreeSet<>()));
    Collections.shuffle(some, random);
    return some.stream()
        .limit(MOST_PLACES)
        .flatMap(place -> around(place, type).stream())
        .distinct()
        .toList();
  }

  private static List<Object> around(double place, ColumnType type) {
    return switch (type) {
      case INT -> fits(place, Integer.MAX_VALUE) ? ints((int) Math.floor(place)) : List.of();
      case LONG -> fits(place, Long.MAX_VALUE / 2) ? longs((long) Math.floor(place)) : List.of();
      case DOUBLE -> List.of(place, Math.nextDown(place), Math.nextUp(place));
      case DATE -> dates(place);
      case TIMESTAMP -> times(place);
      case BOOLEAN, STRING -> List.of();
    };
  }

  private static boolean fits(double place, double most) {
    return Math.abs(place) < most - 1;
  }

  private static List<Object> ints(int floor) {
    return List.of(floor, floor - 1, floor + 1);
  }

  private static List<Object> longs(long floor) {
    return List.of(floor, floor - 1, floor + 1);
  }

  private static List<Object> dates(double days) {
    LocalDate date =
        days > FIRST.toEpochDay() && days < LAST.toEpochDay()
            ? LocalDate.ofEpochDay((long) Math.floor(days))
            : LocalDate.EPOCH;
    return List.of(date, date.minusDays(1), date.plusDays(1));
  }

  private static List<Object> times(double seconds) {
    double day = seconds / 86_400;
    boolean is = day > FIRST.toEpochDay() && day < LAST.toEpochDay();
    long micros = is ? (long) Math.floor(seconds * MICROS) : 0;
    Instant time =
        Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
    return List.of(time, time.minusNanos(1_000), time.plusNanos(1_000));
  }
}
