package leat.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.config.ServeConfig;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;

/** Reads what names a record, for the prediction log alone: the model does not look at it. */
final class KeyReader {
  private final List<Part> parts;

  /** A column of the key. */
  private record Part(int field, Column column, FieldReader reader) {}

  private KeyReader(List<Part> parts) {
    this.parts = parts;
  }

  /** A reader of the contract's key; of nothing where predictions are not logged. */
  static KeyReader of(Contract source, ServeConfig config) {
    List<Part> parts = new ArrayList<>();
    Contract ingested = source.ingested();
    for (int i = 0; config.serve().log().sample() > 0 && i < source.columns().size(); i++) {
      Column column = source.columns().get(i);
      if (column.role() == Role.KEY && !column.dropped()) {
        Column after = ingested.column(column.name()).orElseThrow();
        parts.add(new Part(i, column, FieldReader.of(column, after, config.key(), 0)));
      }
    }
    return new KeyReader(List.copyOf(parts));
  }

  /** The columns that it reads. */
  List<Column> columns() {
    return parts.stream().map(Part::column).toList();
  }

  /** The values by the columns' names; without those that were not sent or break their rules. */
  Map<String, Object> of(RawRecord record) {
    Map<String, Object> key = new LinkedHashMap<>();
    for (Part part : parts) {
      String raw = record.value(part.field());
      Object value = raw == null ? null : part.reader().value(raw);
      if (value != null) {
        key.put(part.column().name(), value);
      }
    }
    return key;
  }
}
