package leat.features;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.LeatException;
import leat.contract.Contract;
import leat.model.CategoryOf;
import leat.model.EncodingJson;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.RowEncoder;
import leat.model.RowValue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Encodes cleaned rows by the portable model's own steps; training rows have other numbers where
 * theirs must not tell their own label.
 *
 * <p>Takes rows of the contract's columns, then row id, part and hash; gives rows of {@link
 * EncodedSchema}.
 */
final class Encoder implements Iterator<Row> {
  /** Columns before the features. */
  static final int BEFORE_FEATURES = 5;

  private final Iterator<Row> rows;
  private final RowEncoder encoder;
  private final RowValue.OfText label;
  private final String labelName;
  private final Map<String, Integer> classes = new HashMap<>();
  private final RowWeight weight;
  private final boolean[] codes;
  private final Object[] typed;
  private final double[] encoded;
  private final OwnLabel own;

  Encoder(
      Iterator<Row> rows, Contract contract, EncodingJson fitted, List<CrossFitted> crossFitted) {
    this.rows = rows;
    this.own = OwnLabel.of(fitted.encoding(), crossFitted);
    this.encoder = own.encoding().compile(contract);
    this.labelName = contract.label().name();
    this.label = CategoryOf.value(contract, labelName);
    fitted.classes().forEach(text -> classes.put(text, classes.size()));
    this.weight = RowWeight.of(contract);
    List<Feature> layout = fitted.encoding().layout();
    this.codes = new boolean[layout.size()];
    for (int f = 0; f < codes.length; f++) {
      codes[f] = layout.get(f).kind() == Kind.CODE;
    }
    this.typed = new Object[contract.columns().size()];
    this.encoded = new double[encoder.width()];
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    Row row = rows.next();
    Typed.copy(row, typed);
    encoder.encode(typed, encoded);
    if (row.getInt(typed.length + 1) == Part.TRAIN.ordinal()) {
      own.hide(Typed.hash(row, typed), encoded);
    }
    Object[] values = new Object[BEFORE_FEATURES + codes.length];
    values[0] = row.get(typed.length);
    values[1] = row.get(typed.length + 1);
    values[2] = row.get(typed.length + 2);
    values[3] = classOf(label.of(typed));
    values[4] = weight.of(typed);
    for (int f = 0; f < codes.length; f++) {
      if (codes[f]) {
        values[BEFORE_FEATURES + f] = (int) encoded[f];
      } else {
        values[BEFORE_FEATURES + f] = encoded[f];
      }
    }
    return RowFactory.create(values);
  }

  private Integer classOf(String text) {
    Integer index = classes.get(text);
    if (index == null) {
      throw LeatException.dataRefused(text == null ? noLabel() : unknownLabel(text));
    }
    return index;
  }

  private String noLabel() {
    return "Cannot encode a row without a value of the label %s. Set columns.%s.required = true"
        .formatted(labelName, labelName);
  }

  private String unknownLabel(String text) {
    return "Cannot encode the label \"%s\": no training row has it, only %s. Use split.stratify = true, or bring more rows of that class"
        .formatted(text, new TreeMap<>(classes).keySet());
  }
}
