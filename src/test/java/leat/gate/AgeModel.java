package leat.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.Encoding;
import leat.model.ImputeNumber;
import leat.model.LogisticModel;
import leat.model.NumberOf;
import leat.model.PortableModel;
import leat.model.Scale;

/** A model of one column: the margin is (age - 40) / 10, a missing age is 40. */
final class AgeModel {
  private static final ValueRules AGES =
      new ValueRules(
          List.of(Cleaning.TRIM),
          Set.of("n/a"),
          Map.of(),
          List.of(),
          Set.of(),
          Set.of(),
          18.0,
          100.0,
          Set.of(),
          false);
  private static final ValueRules NEEDED =
      new ValueRules(
          List.of(), Set.of(), Map.of(), List.of(), Set.of(), Set.of(), null, null, Set.of(), true);

  static final PortableModel MODEL =
      PortableModel.of(
          new Contract(
              List.of(
                  new Column("id", ColumnType.STRING, Role.KEY, NEEDED),
                  new Column("age", ColumnType.INT, Role.FEATURE, AGES),
                  new Column("answer", ColumnType.BOOLEAN, Role.LABEL, NEEDED))),
          List.of("false", "true"),
          new Encoding(
              List.of(
                  new NumberOf("age", "age:number"),
                  new ImputeNumber("age:number", 40, "age:imputed"),
                  new Scale("age:imputed", 40, 10, "age")),
              List.of("age")),
          new LogisticModel(new double[][] {{1}}, new double[] {0}),
          0.5,
          Map.of());

  private AgeModel() {}
}
