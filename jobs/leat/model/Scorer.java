package leat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.Violation;

/** Scores rows in plain Java; safe for many threads. */
public final class Scorer {
  private final PortableModel model;
  private final RowEncoder encoder;
  private final SlotLayout layout;
  private final ColumnReader[] readers;

  private Scorer(PortableModel model) {
    this.model = model;
    this.encoder = model.encoding().compile(model.columns());
    this.layout = SlotLayout.of(model.encoding());
    this.readers = readers(model);
  }

  /**
   * A scorer of that model.
   *
   * @throws LeatException when encoding and contract do not fit together
   */
  public static Scorer of(PortableModel model) {
    return new Scorer(model);
  }

  /**
   * Scores a cleaned row.
   *
   * @param typed values in the contract's column order; null is missing; columns that are no
   *     features are not looked at
   */
  public Score scoreTyped(Object[] typed) {
    double[] features = new double[encoder.width()];
    encoder.encode(typed, features);
    return scoreEncoded(features);
  }

  /**
   * Scores an encoded row.
   *
   * @param features one number or code per feature, as {@link RowEncoder} makes them
   */
  public Score scoreEncoded(double[] features) {
    double[] margins = new double[model.estimator().classes()];
    double[] probabilities = new double[margins.length];
    model.estimator().margins(features, layout, margins);
    model.estimator().probabilities(margins, probabilities);
    return new Score(probabilities, decision(margins, probabilities));
  }

  /**
   * Scores a row as it came, by the contract's value rules.
   *
   * @param raw texts, numbers, booleans, dates or times in the contract's column order; null is
   *     missing; columns that are no features are not looked at
   * @throws LeatException when values of features break the contract
   */
  public Score scoreRaw(Object[] raw) {
    List<Violation> violations = new ArrayList<>(0);
    Object[] typed = read(raw, violations);
    if (!violations.isEmpty()) {
      throw LeatException.dataRefused("Cannot score the row: " + describe(violations));
    }
    return scoreTyped(typed);
  }

  /**
   * Scores a record as it came, by the contract's value rules.
   *
   * @param record values as {@link #scoreRaw} takes them, by the names of columns; what is not in
   *     it is missing, and what is no feature is not looked at
   * @throws LeatException when values of features break the contract
   */
  public Score scoreRecord(Map<String, ?> record) {
    Object[] raw = new Object[readers.length];
    for (int i = 0; i < readers.length; i++) {
      if (readers[i] != null) {
        raw[i] = record.get(readers[i].column().name());
      }
    }
    return scoreRaw(raw);
  }

  /**
   * Reads a row as it came, by the contract's value rules.
   *
   * @param raw as {@link #scoreRaw} takes it
   * @param violations gets all that values of features break
   * @return the cleaned row; null in columns that are no features, or break the contract
   */
  public Object[] read(Object[] raw, List<Violation> violations) {
    Object[] typed = new Object[readers.length];
    Consumer<Violation> broken = violations::add;
    for (int i = 0; i < readers.length; i++) {
      if (readers[i] != null) {
        typed[i] = readers[i].read(raw[i], broken);
      }
    }
    return typed;
  }

  /** With more than two classes the lowest index of the largest margin, as MLlib decides. */
  private int decision(double[] margins, double[] probabilities) {
    if (margins.length == 2) {
      return probabilities[1] >= model.threshold() ? 1 : 0;
    }
    int largest = 0;
    for (int k = 1; k < margins.length; k++) {
      largest = margins[k] > margins[largest] ? k : largest;
    }
    return largest;
  }

  private static ColumnReader[] readers(PortableModel model) {
    List<Column> columns = model.columns().columns();
    Set<String> used = model.encoding().columns();
    ColumnReader[] readers = new ColumnReader[columns.size()];
    for (int i = 0; i < readers.length; i++) {
      if (used.contains(columns.get(i).name())) {
        readers[i] = ColumnReader.of(columns.get(i));
      }
    }
    return readers;
  }

  private static String describe(List<Violation> violations) {
    return String.join(
        "; ", violations.stream().map(v -> v.reason() + ", found " + v.found()).toList());
  }
}
