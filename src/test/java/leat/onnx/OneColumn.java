package leat.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.Encoding;
import leat.model.Estimator;
import leat.model.GoldenRows;
import leat.model.LogisticModel;
import leat.model.PortableModel;
import leat.model.Step;

/** Models that read the column {@code x}. */
final class OneColumn {
  private OneColumn() {}

  /** The column. */
  static Contract contract(ColumnType type) {
    return named("x", type);
  }

  /** A column with that name. */
  static Contract named(String name, ColumnType type) {
    return new Contract(List.of(new Column(name, type, Role.FEATURE, ValueRules.NONE)));
  }

  /** A logistic regression on what the last step makes, its coefficients by chance. */
  static PortableModel model(ColumnType type, Step... steps) {
    return model(contract(type), steps);
  }

  /** The same with another name of the column. */
  static PortableModel model(Contract contract, Step... steps) {
    Encoding encoding = new Encoding(List.of(steps), List.of(steps[steps.length - 1].output()));
    double[] coefficients = new Random(1).doubles(encoding.slots(), 0.001, 0.002).toArray();
    return of(
        contract, encoding, new LogisticModel(new double[][] {coefficients}, new double[] {0.1}));
  }

  static PortableModel of(Contract contract, Encoding encoding, Estimator estimator) {
    List<String> classes = List.of("no", "yes", "perhaps").subList(0, estimator.classes());
    return PortableModel.of(contract, classes, encoding, estimator, 0.5, Map.of());
  }

  /** These values, a missing one and odd ones of the type. */
  static List<Object[]> rows(PortableModel model, List<?> values) {
    List<Object[]> rows = new ArrayList<>();
    values.forEach(value -> rows.add(new Object[] {value}));
    rows.addAll(GoldenRows.of(model.encoding(), model.columns(), List.of(), 0, 1));
    return rows;
  }
}
