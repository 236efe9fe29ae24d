package leat.serve;

import java.util.List;
import java.util.function.Consumer;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.Violation;
import leat.privacy.PersonalReader;
import leat.privacy.PrivacyKey;

/** Reads the values of one field as training read them; thread-safe. */
final class FieldReader {
  private final Column column;
  private final Reading reading;
  private final int target;

  /** From a text to a typed value. */
  private interface Reading {
    Object read(String raw, Consumer<Violation> broken);
  }

  private FieldReader(Column column, Reading reading, int target) {
    this.column = column;
    this.reading = reading;
    this.target = target;
  }

  /**
   * A reader of a column; of a personal one: its rules, its protection, then what clean makes of
   * that.
   *
   * @param ingested the column after ingest
   * @param key what personal values are protected with, or null
   * @param target where its values go
   */
  static FieldReader of(Column column, Column ingested, PrivacyKey key, int target) {
    if (!column.personal()) {
      ColumnReader reader = ColumnReader.of(ingested);
      return new FieldReader(ingested, reader::read, target);
    }
    PersonalReader first = PersonalReader.of(column, key);
    ColumnReader then = ColumnReader.of(ingested);
    return new FieldReader(
        column, (raw, broken) -> then.read(first.read(raw, broken), broken), target);
  }

  /** Reads the value, or adds what is wrong with it to the problems. */
  void read(String raw, Object[] typed, List<FieldProblem> problems) {
    typed[target] =
        reading.read(raw, broken -> problems.add(RuleWords.of(column, column.name(), broken)));
  }

  /** The value of one that broke no rule, or null. */
  Object value(String raw) {
    return reading.read(raw, broken -> {});
  }
}
