package leat.contract;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/** Reads the raw values of a row into typed ones; thread-safe and serializable. */
public final class RowReader implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ColumnReader[] readers;

  private RowReader(ColumnReader[] readers) {
    this.readers = readers;
  }

  /** A reader of rows in the order of the contract's columns. */
  public static RowReader of(Contract contract) {
    return new RowReader(
        contract.columns().stream().map(ColumnReader::of).toArray(ColumnReader[]::new));
  }

  /**
   * Reads a row and finds every violation in it, not only the first.
   *
   * @param raw one text, typed value or null for each column, in the contract's order
   * @param typed gets the values, in the same order; null where missing or broken
   * @param violations gets what the row broke, in the same order
   * @return whether the row broke nothing
   */
  public boolean read(Object[] raw, Object[] typed, List<Violation> violations) {
    int before = violations.size();
    Consumer<Violation> broken = violations::add;
    for (int i = 0; i < readers.length; i++) {
      typed[i] = readers[i].read(raw[i], broken);
    }
    return violations.size() == before;
  }
}
