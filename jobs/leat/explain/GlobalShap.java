package leat.explain;

import java.util.List;

/**
 * What columns contribute over many rows.
 *
 * @param space what contributions are of
 * @param rows on how many it was found out
 * @param outcomes names of the classes that are explained: class 1 of two, or each of more
 * @param bases what is said of each of them where nothing is known of a row
 * @param columns the largest contribution first
 */
public record GlobalShap(
    Space space, int rows, List<String> outcomes, List<Double> bases, List<ColumnShap> columns) {
  /** Copies the lists. */
  public GlobalShap {
    outcomes = List.copyOf(outcomes);
    bases = List.copyOf(bases);
    columns = List.copyOf(columns);
  }
}
