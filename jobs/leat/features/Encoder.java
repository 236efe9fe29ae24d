package leat.features;

import java.util.Iterator;
import java.util.List;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;
import leat.model.CategoryOf;
import leat.model.EncodingJson;
import leat.model.Feature;
import leat.model.Kind;
import leat.model.RowEncoder;
import leat.model.RowValue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Encodes cleaned rows by the portable model's own steps.
 *
 * <p>Takes rows of the contract's columns, then row id and part; gives rows of {@link
 * EncodedSchema}.
 */
final class Encoder implements Iterator<Row> {
  private static final int BEFORE_FEATURES = 4;

  private final Iterator<Row> rows;
  private final RowEncoder encoder;
  private final RowValue.OfText label;
  private final List<String> classes;
  private final int weight;
  private final boolean[] codes;
  private final Object[] typed;
  private final double[] encoded;

  Encoder(Iterator<Row> rows, Contract contract, EncodingJson fitted) {
    this.rows = rows;
    this.encoder = fitted.encoding().compile(contract);
    this.label = CategoryOf.value(contract, contract.label().name());
    this.classes = fitted.classes();
    this.weight = weightPosition(contract);
    List<Feature> layout = fitted.encoding().layout();
    this.codes = new boolean[layout.size()];
    for (int f = 0; f < codes.length; f++) {
      codes[f] = layout.get(f).kind() == Kind.CODE;
    }
    this.typed = new Object[contract.columns().size()];
    this.encoded = new double[codes.length];
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
    Object[] values = new Object[BEFORE_FEATURES + encoded.length];
    values[0] = row.get(typed.length);
    values[1] = row.get(typed.length + 1);
    values[2] = classOf(label.of(typed));
    values[3] = weight();
    for (int f = 0; f < encoded.length; f++) {
      if (codes[f]) {
        values[BEFORE_FEATURES + f] = (int) encoded[f];
      } else {
        values[BEFORE_FEATURES + f] = encoded[f];
      }
    }
    return RowFactory.create(values);
  }

  private int classOf(String text) {
    int index = classes.indexOf(text);
    if (index < 0) {
      throw LeatException.dataRefused(
          "Cannot encode the label \"%s\": no training row has it, only %s. Use split.stratify = true, or bring more rows of that class"
              .formatted(text, classes));
    }
    return index;
  }

  private double weight() {
    if (weight < 0) {
      return 1;
    }
    double value = typed[weight] instanceof Number number ? number.doubleValue() : Double.NaN;
    if (!(value > 0)) {
      throw LeatException.dataRefused(
          "Cannot use the weight of a row: must be above 0, found " + typed[weight]);
    }
    return value;
  }

  private static int weightPosition(Contract contract) {
    List<Column> weights = contract.withRole(Role.WEIGHT);
    return weights.isEmpty() ? -1 : contract.columns().indexOf(weights.get(0));
  }
}
