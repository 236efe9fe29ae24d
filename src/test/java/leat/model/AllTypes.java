package leat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;

/** A model with a column of each type. */
final class AllTypes {
  static final PortableModel MODEL = model();

  private AllTypes() {}

  private static PortableModel model() {
    List<Column> columns = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (ColumnType type : ColumnType.values()) {
      String name = type.name();
      columns.add(new Column(name, type, Role.FEATURE, ValueRules.NONE));
      if (type == ColumnType.STRING) {
        steps.add(new CategoryOf(name, "text"));
        steps.add(new OneHot("text", List.of("a"), name));
      } else {
        steps.add(new NumberOf(name, name));
      }
      features.add(name);
    }
    return PortableModel.of(
        new Contract(columns),
        List.of("no", "yes"),
        new Encoding(steps, features),
        new LogisticModel(new double[1][features.size()], new double[1]),
        0.5,
        Map.of());
  }
}
