package leat.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leat.config.Nearest;
import leat.config.UnknownFields;
import leat.contract.Column;
import leat.contract.Contract;

/**
 * The fields that records may have: the columns of the contract, each by its own name and by that
 * which the source has for it.
 */
final class Fields {
  private static final int LONGEST_HINTED = 64;

  private final List<Column> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final UnknownFields unknown;

  /**
   * The fields of a contract.
   *
   * @param unknown what becomes of a record that has others
   */
  Fields(Contract contract, UnknownFields unknown) {
    this.columns = contract.columns();
    this.unknown = unknown;
    for (int i = 0; i < columns.size(); i++) {
      positions.putIfAbsent(columns.get(i).sourceName(), i);
    }
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i).name(), i);
    }
  }

  List<Column> columns() {
    return columns;
  }

  /** A record without any value. */
  RawRecord record() {
    return new RawRecord(columns.size());
  }

  /** Where the field's value goes, or -1; then a problem of the record, if it may not be there. */
  int position(String name, RawRecord record) {
    Integer position = positions.get(name);
    if (position != null) {
      return position;
    }
    if (unknown == UnknownFields.REFUSE && !record.full()) {
      record.problem(unknown(name));
    }
    return -1;
  }

  private FieldProblem unknown(String name) {
    // comparing names takes as long as both are long
    String near = name.length() > LONGEST_HINTED ? "" : Nearest.hint(name, positions.keySet());
    return FieldProblem.of(name, "unknown", "must be a column of the model" + near);
  }
}
