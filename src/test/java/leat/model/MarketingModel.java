package leat.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;

/** A small model whose numbers are easy to work out by hand. */
final class MarketingModel {
  private static final ValueRules TRIMMED =
      new ValueRules(
          List.of(Cleaning.TRIM, Cleaning.LOWER),
          Set.of("n/a", "unknown"),
          Map.of("admin", "admin."),
          List.of(),
          Set.of(),
          Set.of(),
          null,
          null,
          Set.of(),
          false);
  private static final ValueRules AGES =
      new ValueRules(
          List.of(), Set.of(), Map.of(), List.of(), Set.of(), Set.of(), 18.0, 100.0, Set.of(),
          false);

  /** Slots: age, age is missing, occupation=admin., occupation=technician. */
  static final Encoding ENCODING =
      new Encoding(
          List.of(
              new NumberOf("age", "age:number"),
              new MissingIndicator("age:number", "age is missing"),
              new ImputeNumber("age:number", 38, "age:imputed"),
              new Scale("age:imputed", 40, 10, "age"),
              new CategoryOf("occupation", "occupation:text"),
              new ImputeCategory("occupation:text", "technician", "occupation:imputed"),
              new OneHot("occupation:imputed", List.of("admin.", "technician"), "occupation")),
          List.of("age", "age is missing", "occupation"));

  static final Contract CONTRACT =
      new Contract(
          List.of(
              new Column("customer_id", ColumnType.STRING, Role.KEY, ValueRules.NONE),
              new Column("age", ColumnType.INT, Role.FEATURE, AGES),
              new Column("occupation", ColumnType.STRING, Role.FEATURE, TRIMMED),
              new Column("responded", ColumnType.BOOLEAN, Role.LABEL, ValueRules.NONE)));

  /** Margin = 2 age - 1 [age is missing] + 0.5 [admin.] - 0.25 [technician] + 0.1. */
  static final PortableModel MODEL =
      PortableModel.of(
          CONTRACT,
          List.of("false", "true"),
          ENCODING,
          new LogisticModel(new double[][] {{2, -1, 0.5, -0.25}}, new double[] {0.1}),
          0.5,
          Map.of("run", "2026-01-01-a", "seed", "42"));

  private MarketingModel() {}
}
