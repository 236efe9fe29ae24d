package leat.serve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.LeatException;
import leat.config.ServeConfig;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.ContractJson;
import leat.model.PortableModel;
import leat.privacy.PersonalReader;

/** Reads records into what the model scores, by the model's own contract; thread-safe. */
final class RecordReader {
  private final Fields fields;
  private final int width;
  private final FieldReader[] readers;
  private final KeyReader key;

  private RecordReader(Fields fields, int width, FieldReader[] readers, KeyReader key) {
    this.fields = fields;
    this.width = width;
    this.readers = readers;
    this.key = key;
  }

  /**
   * A reader for a model; only the columns that the model looks at are read.
   *
   * @param source the columns as a client has them
   * @param config with what personal values are protected with
   * @throws LeatException when the model cannot be served with that key
   */
  static RecordReader of(PortableModel model, ContractJson source, ServeConfig config) {
    List<Column> columns = source.columns().columns();
    KeyReader key = KeyReader.of(source.columns(), config);
    Set<Column> read = new LinkedHashSet<>(key.columns());
    columns.stream().filter(c -> model.encoding().columns().contains(c.name())).forEach(read::add);
    PersonalReader.checkKey(read, source.privacyKey(), config.key());
    Contract ingested = source.columns().ingested();
    FieldReader[] readers = new FieldReader[columns.size()];
    for (String name : model.encoding().columns()) {
      if (ingested.column(name).isEmpty()) {
        throw LeatException.modelRefused(
            "Cannot serve the model: contract.json does not have the column " + name);
      }
    }
    for (int i = 0; i < readers.length; i++) {
      Column column = columns.get(i);
      if (model.encoding().columns().contains(column.name())) {
        int target = model.columns().columns().indexOf(ingested.column(column.name()).orElse(null));
        if (target < 0) {
          throw LeatException.modelRefused(
              "Cannot serve the model: contract.json has another column " + column.name());
        }
        Column after = model.columns().columns().get(target);
        readers[i] = FieldReader.of(column, after, config.key(), target);
      }
    }
    return new RecordReader(
        new Fields(source.columns(), config.serve().unknownFields()),
        model.columns().columns().size(),
        readers,
        key);
  }

  /** The fields that records may have. */
  Fields fields() {
    return fields;
  }

  /** Whether the model looks at the field. */
  boolean isRead(int field) {
    return readers[field] != null;
  }

  /**
   * The record as a cleaned row.
   *
   * @param problems gets what is wrong with it
   * @return values in the order of the model's contract
   */
  Object[] typed(RawRecord record, List<FieldProblem> problems) {
    Object[] typed = new Object[width];
    problems.addAll(record.problems());
    for (int i = 0; i < readers.length; i++) {
      if (readers[i] != null && !isBroken(record, i)) {
        readers[i].read(record.value(i), typed, problems);
      }
    }
    return typed;
  }

  /** What names the record, as ingest protects it; only what was sent and keeps its rules. */
  Map<String, Object> key(RawRecord record) {
    return key.of(record);
  }

  /** A value that could not even be taken from the record is not missing as well. */
  private boolean isBroken(RawRecord record, int field) {
    if (record.problems().isEmpty()) {
      return false;
    }
    Column column = fields.columns().get(field);
    return record.problems().stream()
        .map(FieldProblem::field)
        .anyMatch(name -> name.equals(column.name()) || name.equals(column.sourceName()));
  }

  /** Names of the columns that the model looks at. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < readers.length; i++) {
      if (readers[i] != null) {
        names.add(fields.columns().get(i).name());
      }
    }
    return names;
  }
}
