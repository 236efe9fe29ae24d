package leat.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.CategoryOf;
import leat.model.Cross;
import leat.model.Encoding;
import leat.model.Estimator;
import leat.model.ImputeNumber;
import leat.model.LogisticModel;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.PortableModel;

/** Models and rows of a contract: id, age, town, answer, whose numbers are easy to work out. */
final class People {
  static final Contract CONTRACT =
      new Contract(
          List.of(
              column("id", ColumnType.STRING, Role.KEY),
              column("age", ColumnType.INT, Role.FEATURE),
              column("town", ColumnType.STRING, Role.FEATURE),
              column("answer", ColumnType.STRING, Role.LABEL)));

  /** Slots: age, age is missing, town=A, town=B. */
  static final Encoding ENCODING =
      new Encoding(
          List.of(
              new NumberOf("age", "age:number"),
              new MissingIndicator("age:number", "age is missing"),
              new ImputeNumber("age:number", 40, "age:years"),
              new CategoryOf("town", "town:text"),
              new OneHot("town:text", List.of("A", "B"), "town")),
          List.of("age:years", "age is missing", "town"));

  private People() {}

  private static Column column(String name, ColumnType type, Role role) {
    return new Column(name, type, role, ValueRules.NONE);
  }

  /** Margin = 0.5 age - [missing] + 2 [A] - 3 [B] + 1, against the means 38, 0.1, 0.25, 0.5. */
  static PortableModel linear() {
    return model(
        new LogisticModel(
            new double[][] {{0.5, -1, 2, -3}},
            new double[] {1},
            new double[] {38, 0.1, 0.25, 0.5}));
  }

  static PortableModel model(Estimator estimator) {
    return model(ENCODING, estimator);
  }

  static PortableModel model(Encoding encoding, Estimator estimator) {
    List<String> classes = List.of("no", "yes", "maybe").subList(0, estimator.classes());
    return PortableModel.of(CONTRACT, classes, encoding, estimator, 0.5, Map.of());
  }

  /** One slot: whether someone of some age is in town A, by ages as categories. */
  static PortableModel crossed() {
    Encoding encoding =
        ENCODING.with(
            List.of(
                new CategoryOf("age", "age:text"),
                new OneHot("age:text", List.of("30", "50"), "age"),
                new Cross("age", "town", List.of(new Cross.Cell(1, 0, "50 in A")), "age & town")),
            List.of("age & town"));
    return model(
        encoding.withoutUnused(),
        new LogisticModel(new double[][] {{4}}, new double[] {0}, new double[] {0.25}));
  }

  /** Rows with ages of 20 to 69 in three towns, a few missing; yes for half of them by chance. */
  static List<SampleRow> rows(int count, long seed) {
    Random random = new Random(seed);
    List<SampleRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Integer age = random.nextInt(10) == 0 ? null : (Integer) (20 + random.nextInt(50));
      String town = List.of("A", "B", "C").get(random.nextInt(3));
      boolean yes = (age == null ? 40 : age) + 12 * random.nextGaussian() > 45;
      Object[] values = {"id" + i, age, town, null};
      rows.add(new SampleRow(1000 + i, values, yes ? 1 : 0, 1));
    }
    return rows;
  }
}
