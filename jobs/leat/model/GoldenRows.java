package leat.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import leat.contract.Column;
import leat.contract.Contract;

/**
 * Rows that every way of scoring a model must agree on: some that were seen, and made-up ones with
 * what usually goes wrong in each column.
 */
public final class GoldenRows {
  private final List<Column> columns;
  private final List<Integer> used;
  private final List<Object[]> rows = new ArrayList<>();

  private GoldenRows(Encoding encoding, Contract contract) {
    this.columns = contract.columns();
    this.used = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (encoding.columns().contains(columns.get(i).name())) {
        used.add(i);
      }
    }
  }

  /**
   * Golden rows for an encoding; columns that it does not read are null in all of them.
   *
   * @param encoding whose columns are varied
   * @param contract the order of values in a row
   * @param drawn cleaned rows in contract order, possibly none; the made-up ones vary these
   * @param count how many of the drawn rows to take at most
   * @param seed which ones
   * @return the rows drawn, then the made-up ones
   */
  public static List<Object[]> of(
      Encoding encoding, Contract contract, List<Object[]> drawn, int count, long seed) {
    GoldenRows golden = new GoldenRows(encoding, contract);
    golden.draw(drawn, count, new Random(seed));
    golden.makeUp();
    return List.copyOf(golden.rows);
  }

  private void draw(List<Object[]> drawn, int count, Random random) {
    List<Object[]> left = new ArrayList<>(drawn);
    Collections.shuffle(left, random);
    left.stream().limit(count).map(this::usedOnly).forEach(rows::add);
  }

  private void makeUp() {
    List<Object[]> bases = rows.isEmpty() ? List.<Object[]>of(allMissing()) : List.copyOf(rows);
    rows.add(allMissing());
    int made = 0;
    for (int column : used) {
      rows.add(with(bases.get(made++ % bases.size()), column, null));
      for (Object odd : OddValues.of(columns.get(column).type())) {
        rows.add(with(bases.get(made++ % bases.size()), column, odd));
      }
    }
  }

  private Object[] allMissing() {
    return new Object[columns.size()];
  }

  private Object[] usedOnly(Object[] row) {
    Object[] copy = allMissing();
    used.forEach(column -> copy[column] = row[column]);
    return copy;
  }

  private static Object[] with(Object[] base, int column, Object value) {
    Object[] row = base.clone();
    row[column] = value;
    return row;
  }
}
