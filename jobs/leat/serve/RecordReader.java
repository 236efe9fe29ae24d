package leat.serve;

import java.util.ArrayList;
import java.util.List;
import leat.LeatException;
import leat.config.UnknownFields;
import leat.contract.Column;
import leat.contract.Contract;
import leat.model.ContractJson;
import leat.model.PortableModel;
import leat.privacy.PrivacyKey;

/** Reads records into what the model scores, by the model's own contract; thread-safe. */
final class RecordReader {
  private final Fields fields;
  private final int width;
  private final FieldReader[] readers;

  private RecordReader(Fields fields, int width, FieldReader[] readers) {
    this.fields = fields;
    this.width = width;
    this.readers = readers;
  }

  /**
   * A reader for a model; only the columns that the model looks at are read.
   *
   * @param source the columns as a client has them
   * @param key what personal values are protected with, or null
   * @throws LeatException when the model cannot be served with that key
   */
  static RecordReader of(
      PortableModel model, ContractJson source, PrivacyKey key, UnknownFields unknown) {
    List<Column> columns = source.columns().columns();
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
        readers[i] = reader(column, model.columns().columns().get(target), source, key, target);
      }
    }
    return new RecordReader(
        new Fields(source.columns(), unknown), model.columns().columns().size(), readers);
  }

  private static FieldReader reader(
      Column column, Column ingested, ContractJson source, PrivacyKey key, int target) {
    if (!column.personal()) {
      return FieldReader.plain(ingested, target);
    }
    if (column.protection().method().needsKey()) {
      checkKey(column, source.privacyKey(), key);
    }
    return FieldReader.personal(column, ingested, key, target);
  }

  private static void checkKey(Column column, String expected, PrivacyKey key) {
    String found = key == null ? "nothing" : "key " + key.id();
    if (key == null || !key.id().equals(expected)) {
      throw LeatException.usage(
          "Cannot serve the model: its column %s is protected with key %s, found %s; set LEAT_PRIVACY_KEY or privacy.key-file"
              .formatted(column.name(), expected, found));
    }
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
