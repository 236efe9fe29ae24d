package leat.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;

/** What a step may read while an encoding is compiled: columns by position, values made so far. */
public final class RowValues {
  private final List<Column> columns;
  private final Map<String, RowValue> made = new HashMap<>();

  RowValues(Contract contract) {
    this.columns = contract.columns();
  }

  /** Values of rows that hold the features of an encoding, as one array of numbers and codes. */
  static RowValues ofFeatures(List<String> features) {
    RowValues values = new RowValues(new Contract(List.of()));
    for (int f = 0; f < features.size(); f++) {
      int at = f;
      RowValue.OfNumber value = row -> ((double[]) row[0])[at];
      values.made.put(features.get(f), value);
    }
    return values;
  }

  /**
   * The position of a column in a row.
   *
   * @throws LeatException when the contract does not have it
   */
  public int position(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw LeatException.failure(
        "Cannot encode column " + column + ": the contract does not have it", null);
  }

  /** The type of a column. */
  public ColumnType type(String column) {
    return columns.get(position(column)).type();
  }

  /** A number or code made by an earlier step. */
  public RowValue.OfNumber number(String name) {
    return (RowValue.OfNumber) made.get(name);
  }

  /** A text made by an earlier step. */
  public RowValue.OfText text(String name) {
    return (RowValue.OfText) made.get(name);
  }

  /** Whether a step made it. */
  boolean has(String name) {
    return made.containsKey(name);
  }

  void add(Step step) {
    made.put(step.output(), step.compile(this));
  }
}
