package leat.serve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.config.Nearest;
import leat.config.UnknownFields;
import leat.contract.Column;
import leat.contract.Contract;

/**
 * The fields that records may have: the columns of the contract, each by its own name and by that
 * which the source has for it, a path where its records are nested.
 */
final class Fields {
  private static final int LONGEST_HINTED = 64;

  private final List<Column> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();
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
      addBeginnings(columns.get(i).sourceName());
    }
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i).name(), i);
    }
  }

  private void addBeginnings(String path) {
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      beginnings.add(path.substring(0, dot));
    }
  }

  /** Whether there are fields inside of that: their names begin with it and a dot. */
  boolean holdsOthers(String name) {
    return beginnings.contains(name);
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
      record.problem(holdsOthers(name) ? notNested(name) : unknown(name));
    }
    return -1;
  }

  private static FieldProblem notNested(String name) {
    return FieldProblem.of(name, "type", "must be an object or null, found a single value");
  }

  private FieldProblem unknown(String name) {
    // comparing names takes as long as both are long
    String near = name.length() > LONGEST_HINTED ? "" : Nearest.hint(name, positions.keySet());
    return FieldProblem.of(name, "unknown", "must be a column of the model" + near);
  }
}
