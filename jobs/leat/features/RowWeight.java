package leat.features;

import java.io.Serializable;
import java.util.List;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;

/**
 * What a row weighs.
 *
 * @param position of the column of role weight in the contract; -1: there is none, rows weigh 1
 */
record RowWeight(int position) implements Serializable {
  static RowWeight of(Contract contract) {
    List<Column> weights = contract.withRole(Role.WEIGHT);
    return new RowWeight(weights.isEmpty() ? -1 : contract.columns().indexOf(weights.get(0)));
  }

  /** Whether all rows weigh the same. */
  boolean isOne() {
    return position < 0;
  }

  /**
   * The weight of a row.
   *
   * @throws LeatException where there is none above 0
   */
  double of(Object[] typed) {
    if (isOne()) {
      return 1;
    }
    double value = typed[position] instanceof Number number ? number.doubleValue() : Double.NaN;
    if (!(value > 0)) {
      throw LeatException.dataRefused(
          "Cannot use the weight of a row: must be above 0, found " + typed[position]);
    }
    return value;
  }
}
