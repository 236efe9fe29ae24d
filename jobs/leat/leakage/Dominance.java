package leat.leakage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Columns that alone tell more of the label than all others together.
 *
 * <p>An honest column seldom does, since others hold part of what it says. One that is found is set
 * aside before the next one is looked for.
 */
final class Dominance {
  private static final double LEAST_AREA = 0.75;
  private static final double LEAST_MARGIN = 0.01;
  private static final int FEWEST_OTHERS = 3;
  private static final int FEWEST_ROWS = 50;

  private final Classes classes;
  private final Together together;
  private final List<ColumnScan> left;

  Dominance(Classes classes, List<ColumnScan> columns) {
    this.classes = classes;
    this.together = new Together(classes);
    this.left = new ArrayList<>(columns);
  }

  /**
   * A column that carries the model.
   *
   * @param column the column
   * @param others how many others there are
   * @param rest what they reach together
   * @param all what all reach together
   */
  record Dominant(ColumnScan column, int others, double rest, double all) {}

  List<Dominant> columns() {
    List<Dominant> found = new ArrayList<>();
    for (Optional<Dominant> next = next(); next.isPresent(); next = next()) {
      found.add(next.get());
      left.remove(next.get().column());
    }
    return found;
  }

  private Optional<Dominant> next() {
    if (classes.fewest() < FEWEST_ROWS || left.size() <= FEWEST_OTHERS) {
      return Optional.empty();
    }
    ColumnScan best = left.stream().max(Comparator.comparingDouble(ColumnScan::auc)).orElseThrow();
    if (best.auc() < LEAST_AREA) {
      return Optional.empty();
    }
    List<ColumnScan> others = left.stream().filter(column -> column != best).toList();
    double rest = together.area(others);
    if (best.auc() < rest + LEAST_MARGIN) {
      return Optional.empty();
    }
    double all = Math.max(best.auc(), together.area(left));
    return Optional.of(new Dominant(best, others.size(), rest, all));
  }
}
