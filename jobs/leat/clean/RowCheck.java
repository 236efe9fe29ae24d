package leat.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import leat.contract.CanonicalText;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.RowReader;
import leat.contract.Violation;
import leat.table.Schemas;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** Reads one ingested row after another by the contract; of one task alone, as it reuses memory. */
final class RowCheck {
  private final List<Column> columns;
  private final RowReader reader;
  private final Object[] raw;
  private final Object[] typed;
  private final List<Violation> violations = new ArrayList<>();

  RowCheck(Contract contract) {
    this.columns = contract.columns();
    this.reader = RowReader.of(contract);
    this.raw = new Object[columns.size()];
    this.typed = new Object[columns.size()];
  }

  /** Whether a row keeps the contract; the other methods are about the row read last. */
  boolean keeps(Row ingested) {
    for (int i = 0; i < raw.length; i++) {
      raw[i] = ingested.get(Schemas.ORIGIN_COLUMNS + i);
    }
    violations.clear();
    return reader.read(raw, typed, violations);
  }

  /** The row with typed values. */
  Row kept(Row ingested) {
    Object[] values = origin(ingested, Schemas.ORIGIN_COLUMNS + typed.length);
    System.arraycopy(typed, 0, values, Schemas.ORIGIN_COLUMNS, typed.length);
    return RowFactory.create(values);
  }

  /** The row as quarantine stores it. */
  Row rejected(Row ingested, String run) {
    Object[] values = origin(ingested, Schemas.quarantine().size());
    int at = Schemas.ORIGIN_COLUMNS;
    values[at++] = each(Violation::reason);
    values[at++] = each(Violation::rule);
    values[at++] = each(Violation::column);
    values[at++] = null;
    values[at++] = CollectionConverters.asScala(rawByColumn());
    values[at++] = run;
    values[at] = CleanJob.NAME;
    return RowFactory.create(values);
  }

  private static Object[] origin(Row ingested, int size) {
    Object[] values = new Object[size];
    for (int i = 0; i < Schemas.ORIGIN_COLUMNS; i++) {
      values[i] = ingested.get(i);
    }
    return values;
  }

  private String[] each(Function<Violation, String> part) {
    return violations.stream().map(part).toArray(String[]::new);
  }

  private Map<String, String> rawByColumn() {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < raw.length; i++) {
      values.put(columns.get(i).name(), CanonicalText.of(raw[i]));
    }
    return Collections.unmodifiableMap(values);
  }
}
