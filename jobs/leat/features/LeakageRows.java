package leat.features;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.leakage.SampledColumn;
import leat.leakage.SampledColumn.Type;
import leat.leakage.Sides;
import leat.leakage.TrainingSample;
import leat.model.CategoryOf;
import leat.model.NumberOf;
import leat.model.RowValue;
import org.apache.spark.sql.Row;

/** The rows that the leakage scan looks at, out of one pass. */
final class LeakageRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TrainingSample sample;
  private final Sides identical = new Sides();
  private final Map<String, Sides> entities = new LinkedHashMap<>();

  /** Adds one column's value of a typed row. */
  private interface Adder {
    void add(Object[] typed);
  }

  /** No rows. */
  LeakageRows(Contract contract, List<Entity> entities) {
    this(contract, entities, new ArrayList<>());
  }

  private LeakageRows(Contract contract, List<Entity> entities, List<Adder> adders) {
    SampledColumn label = column(contract, contract.label(), Type.TEXT, adders);
    SampledColumn time =
        contract.withRole(Role.TIME).stream()
            .filter(c -> c.type() == ColumnType.DATE || c.type() == ColumnType.TIMESTAMP)
            .findFirst()
            .map(c -> column(contract, c, type(c), adders))
            .orElse(null);
    List<SampledColumn> columns = new ArrayList<>();
    for (Column column : FeatureColumns.of(contract)) {
      columns.add(column(contract, column, type(column), adders));
    }
    this.sample = new TrainingSample(label, time, columns);
    entities.forEach(entity -> this.entities.put(entity.name(), new Sides()));
  }

  private static SampledColumn column(
      Contract contract, Column column, Type type, List<Adder> adders) {
    SampledColumn sampled = new SampledColumn(column.name(), type);
    if (type == Type.TEXT) {
      RowValue.OfText text = CategoryOf.value(contract, column.name());
      adders.add(typed -> sampled.add(text.of(typed)));
    } else {
      RowValue.OfNumber number = NumberOf.value(contract, column.name());
      adders.add(typed -> sampled.add(number.of(typed)));
    }
    return sampled;
  }

  private static Type type(Column column) {
    return switch (column.type()) {
      case STRING, BOOLEAN -> Type.TEXT;
      case INT, LONG -> Type.WHOLE;
      case DOUBLE -> Type.NUMBER;
      case DATE -> Type.DATE;
      case TIMESTAMP -> Type.TIMESTAMP;
    };
  }

  /**
   * Gathers them.
   *
   * @param rows of the contract's columns, then those of {@link LeakageColumns}
   */
  static LeakageRows of(Iterator<Row> rows, Contract contract, List<Entity> entities) {
    List<Adder> adders = new ArrayList<>();
    LeakageRows found = new LeakageRows(contract, entities, adders);
    Object[] typed = new Object[contract.columns().size()];
    LeakageColumns at = new LeakageColumns(typed.length);
    int[] features =
        FeatureColumns.of(contract).stream().mapToInt(contract.columns()::indexOf).toArray();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.getBoolean(at.isSampled())) {
        Typed.copy(row, typed);
        adders.forEach(adder -> adder.add(typed));
        found.sample.endRow(row.getLong(at.rowId()));
      }
      if (!isMostlyMissing(row, features)) {
        add(found.identical, row, at, at.content());
      }
      int entity = at.firstEntity();
      for (Sides sides : found.entities.values()) {
        add(sides, row, at, entity++);
      }
    }
    return found;
  }

  /** Rows of hardly any values are equal without being copies. */
  private static boolean isMostlyMissing(Row row, int[] features) {
    int missing = 0;
    for (int feature : features) {
      missing += row.isNullAt(feature) ? 1 : 0;
    }
    return 2 * missing > features.length;
  }

  private static void add(Sides sides, Row row, LeakageColumns at, int hash) {
    if (row.isNullAt(hash)) {
      return;
    }
    long rowId = row.getLong(at.rowId());
    if (row.getInt(at.part()) == Part.TRAIN.ordinal()) {
      sides.addTraining(row.getLong(hash), rowId);
    } else {
      sides.addHeldOut(row.getLong(hash), rowId);
    }
  }

  LeakageRows and(LeakageRows other) {
    sample.addAll(other.sample);
    identical.addAll(other.identical);
    entities.forEach((name, sides) -> sides.addAll(other.entities.get(name)));
    return this;
  }

  TrainingSample sample() {
    return sample;
  }

  Sides identical() {
    return identical;
  }

  Map<String, Sides> entities() {
    return entities;
  }
}
