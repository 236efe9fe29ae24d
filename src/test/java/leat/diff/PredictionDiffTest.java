package leat.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leat.ExitCode;
import leat.Json;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.diff.PredictionDiff.Cause;
import leat.diff.PredictionDiff.Example;
import leat.diff.PredictionDiff.Segment;
import leat.diff.PredictionDiff.Turn;
import leat.model.CategoryOf;
import leat.model.Encoding;
import leat.model.ImputeNumber;
import leat.model.LogisticModel;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.PortableModel;
import leat.model.Scale;
import leat.model.Score;
import leat.model.Scorer;
import org.junit.jupiter.api.Test;

class PredictionDiffTest {
  private static final Contract CONTRACT =
      contract(
          column("id", ColumnType.STRING, Role.KEY),
          column("age", ColumnType.INT, Role.FEATURE),
          column("colour", ColumnType.STRING, Role.FEATURE),
          column("sex", ColumnType.STRING, Role.PROTECTED),
          column("answer", ColumnType.BOOLEAN, Role.LABEL));

  /** Another order, and one column less. */
  private static final Contract OLDER =
      contract(
          column("colour", ColumnType.STRING, Role.FEATURE),
          column("age", ColumnType.INT, Role.FEATURE),
          column("answer", ColumnType.BOOLEAN, Role.LABEL));

  /** Margin = (age - 40) / 10 + 1 [red]. */
  private static final PortableModel ONCE = model(OLDER, 0.5, new double[] {1, 1}, 0);

  /** Margin = 2 (age - 40) / 10 + 1 [red]. */
  private static final PortableModel TWICE = model(CONTRACT, 0.5, new double[] {2, 1}, 0);

  // Margins before and after: 1, 1; 1, 2; 0, -1; 0.5, 0; 0, 0. The logistic function of -1, 0.5, 1
  // and 2 is 0.268941, 0.622459, 0.731059 and 0.880797.
  private static final List<Object[]> FIVE =
      List.of(row(40, "red"), row(50, "blue"), row(30, "red"), row(35, "red"), row(null, "blue"));
  private static final int[] LABELS = {1, 1, 0, 1, 0};

  @Test
  void countsDecisionsAndScoresAsByHand() {
    PredictionDiff diff = diff(ONCE, TWICE, FIVE, LABELS);
    assertThat(diff.rows()).isEqualTo(5);
    assertThat(diff.decisions().turns()).containsExactly(new Turn("yes", "no", 1, 1));
    assertThat(diff.decisions().changed()).isEqualTo(1);
    assertThat(diff.decisions().nowRight()).isEqualTo(1);
    assertThat(diff.decisions().nowWrong()).isZero();
    assertThat(diff.scores().mean())
        .isCloseTo((0.880797 - 0.731059 + 0.268941 - 0.5 + 0.5 - 0.622459) / 5, within(1e-6));
    assertThat(diff.scores().meanAbsolute())
        .isCloseTo((0.880797 - 0.731059 + 0.5 - 0.268941 + 0.622459 - 0.5) / 5, within(1e-6));
    assertThat(diff.scores().largest()).isCloseTo(0.5 - 0.268941, within(1e-6));
    assertThat(diff.scores().quantiles())
        .isEqualTo(
            Map.of(
                "0.01", -0.231, "0.05", -0.231, "0.25", -0.122, "0.50", 0.0, "0.75", 0.0, "0.95",
                0.150, "0.99", 0.150));
    assertThat(diff.scores().histogram()).extracting(PredictionDiff.Bin::rows).startsWith(1L);
    assertThat(diff.scores().histogram().stream().mapToLong(PredictionDiff.Bin::rows).sum())
        .isEqualTo(5);
  }

  @Test
  void examplesAreThoseThatMoveMostWithTheColumnThatMovedThem() {
    PredictionDiff diff = diff(ONCE, TWICE, FIVE, LABELS);
    assertThat(diff.examples()).extracting(Example::row).containsExactly(2L, 1L, 3L, 0L, 4L);
    Example first = diff.examples().get(0);
    assertThat(first.decisionFrom()).isEqualTo("yes");
    assertThat(first.decisionTo()).isEqualTo("no");
    assertThat(first.label()).isEqualTo("no");
    assertThat(first.values()).isEqualTo(Map.of("age", "30", "colour", "red"));
    assertThat(first.reasons().get(0).column()).isEqualTo("age");
    assertThat(first.reasons().get(0).change()).isCloseTo(-1, within(1e-9));
  }

  @Test
  void namesTheColumnThatCausesIt() {
    PredictionDiff.Causes causes = diff(ONCE, TWICE, FIVE, LABELS).causes();
    assertThat(causes.space()).isEqualTo("margin");
    assertThat(causes.rows()).isEqualTo(5);
    assertThat(causes.changedRows()).isEqualTo(1);
    Cause age = causes.columns().get(0);
    assertThat(age.column()).isEqualTo("age");
    // |0| + |1| + |-1| + |-0.5| + |0| of five rows
    assertThat(age.meanAbsolute()).isCloseTo(2.5 / 5, within(1e-9));
    assertThat(age.shareOfChanges()).isCloseTo(1, within(1e-9));
    assertThat(causes.columns().get(1).meanAbsolute()).isZero();
  }

  @Test
  void contributionsAddUpToTheDifferenceOfTheMargins() {
    PortableModel other = model(CONTRACT, 0.5, new double[] {-0.7, 2.3}, 0.4);
    ModelPair pair = new ModelPair("1", ONCE, "2", other, CONTRACT);
    Contributor from = Contributors.of(ONCE).orElseThrow();
    Contributor to = Contributors.of(other).orElseThrow();
    for (Object[] row : random(200)) {
      double before = from.base(1) + sum(from.of(own(row, pair, ONCE), 1));
      double after = to.base(1) + sum(to.of(own(row, pair, other), 1));
      Score was = Scorer.of(ONCE).scoreTyped(own(row, pair, ONCE));
      Score is = Scorer.of(other).scoreTyped(own(row, pair, other));
      double expected = logit(is.probabilities()[1]) - logit(was.probabilities()[1]);
      assertThat(after - before).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void aModelThatCannotBeExplainedIsComparedWithoutCauses() {
    LogisticModel bare = new LogisticModel(new double[][] {{2, 1}}, new double[] {0});
    PortableModel older =
        PortableModel.of(CONTRACT, List.of("no", "yes"), encoding(), bare, 0.5, Map.of());
    PredictionDiff diff = diff(ONCE, older, FIVE, LABELS);
    assertThat(diff.decisions().changed()).isEqualTo(1);
    assertThat(diff.causes().columns()).isEmpty();
    assertThat(diff.examples().get(0).reasons()).isEmpty();
    assertThat(diff.notes())
        .containsExactly("one of the models cannot be explained, so causes are not known");
  }

  @Test
  void saysWhatTheThresholdAloneDid() {
    PortableModel higher = model(CONTRACT, 0.7, new double[] {1, 1}, 0);
    PredictionDiff diff = diff(ONCE, higher, FIVE, LABELS);
    // rows 2, 3 and 4 lie from 0.5 to 0.7
    assertThat(diff.decisions().changed()).isEqualTo(3);
    assertThat(diff.decisions().byThresholdAlone()).isEqualTo(3);
    assertThat(diff.scores().largest()).isZero();
    assertThat(diff.causes().columns()).allSatisfy(c -> assertThat(c.shareOfChanges()).isNull());
  }

  @Test
  void theSameModelChangesNothing() {
    PredictionDiff diff = diff(ONCE, ONCE, FIVE, LABELS);
    assertThat(diff.decisions().changed()).isZero();
    assertThat(diff.decisions().turns()).isEmpty();
    assertThat(diff.scores().largest()).isZero();
  }

  @Test
  void segmentsAreSortedByWhatIsSureOfThem() {
    List<Object[]> rows = new ArrayList<>();
    int[] labels = new int[1_100];
    for (int i = 0; i < 1_000; i++) {
      // one of ten blue ones changes
      rows.add(row(i % 10 == 0 ? 30 : 40, i % 10 == 0 ? "red" : "blue"));
    }
    for (int i = 0; i < 100; i++) {
      rows.add(new Object[] {"r", 30, "red", "f", true});
    }
    List<Segment> segments = diff(ONCE, TWICE, rows, labels).segments();
    assertThat(segments.get(0)).satisfies(s -> assertThat(s.value()).isEqualTo("red"));
    assertThat(segments.get(0).rows()).isEqualTo(200);
    assertThat(segments.get(0).changed()).isEqualTo(200);
    // Wilson's lower limit of 200 of 200: 1 / (1 + 1.96^2 / 200)
    assertThat(segments.get(0).low()).isCloseTo(0.981154, within(1e-6));
    assertThat(segments).extracting(Segment::column).contains("sex").doesNotContain("id", "answer");
    assertThat(segments)
        .filteredOn(s -> s.column().equals("sex") && s.value().equals("f"))
        .singleElement()
        .satisfies(s -> assertThat(s.changed()).isEqualTo(100));
  }

  @Test
  void aColumnOfVeryManyValuesIsNoneToGroupBy() {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 30 * (SegmentTally.MOST_VALUES + 1); i++) {
      rows.add(new Object[] {"r", 30, "c" + i / 30, "m", true});
    }
    List<Segment> segments = diff(ONCE, TWICE, rows, new int[rows.size()]).segments();
    assertThat(segments).extracting(Segment::column).containsOnly("sex");
  }

  @Test
  void isTheSameInAnyOrderAndInAnyParts() {
    List<Object[]> rows = random(5_000);
    String whole = Json.document(report(ONCE, TWICE, tally(ONCE, TWICE, rows, 1, 0)));
    for (int parts : List.of(2, 7)) {
      DiffTally tally = tally(ONCE, TWICE, rows, parts, parts);
      assertThat(Json.document(report(ONCE, TWICE, tally))).isEqualTo(whole);
    }
    assertThat(whole).contains("\"rows\" : 2000");
  }

  @Test
  void withMoreClassesTheChangeIsTheTotalVariation() {
    PortableModel before = threeClasses(new double[] {0, 0, 0});
    PortableModel after = threeClasses(new double[] {Math.log(2), 0, 0});
    // a third each; then a half, a quarter, a quarter
    PredictionDiff diff = diff(before, after, List.<Object[]>of(row(40, "blue")), new int[] {0});
    assertThat(diff.scores().mean()).isCloseTo(0.5 - 1.0 / 3, within(1e-9));
    assertThat(diff.decisions().changed()).isZero();
    PredictionDiff turned =
        diff(
            before,
            threeClasses(new double[] {0, 0, 1}),
            List.<Object[]>of(row(40, "blue")),
            new int[] {2});
    assertThat(turned.decisions().turns()).containsExactly(new Turn("a", "c", 1, 1));
    assertThat(turned.causes().base()).isNull();
  }

  @Test
  void isReadAsItWasWritten() {
    PredictionDiff diff = diff(ONCE, TWICE, FIVE, LABELS);
    assertThat(PredictionDiff.read(Json.document(diff))).isEqualTo(diff);
    String newer = Json.document(diff).replace("\"version\" : 1", "\"version\" : 9");
    assertThatThrownBy(() -> PredictionDiff.read(newer))
        .hasMessage("Cannot read leat-diff version 9: this Leat reads up to 1");
  }

  @Test
  void modelsThatDoNotCompareAreRefused() {
    assertThatThrownBy(() -> new ModelPair("1", ONCE, "2", threeClasses(new double[3]), CONTRACT))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "Cannot compare model 1 with model 2: their classes are [no, yes] and [a, b, c]");
    Contract without = contract(column("answer", ColumnType.BOOLEAN, Role.LABEL));
    assertThatThrownBy(() -> new ModelPair("1", ONCE, "2", TWICE, without))
        .hasMessage(
            "Cannot compare model 1 with model 2: of 1 its column \"age\" is int, and now left out,"
                + " so it cannot score these rows");
  }

  private static PredictionDiff diff(
      PortableModel from, PortableModel to, List<Object[]> rows, int[] labels) {
    RowComparison comparison = new RowComparison(pair(from, to));
    for (int i = 0; i < rows.size(); i++) {
      comparison.add(i, rows.get(i), labels[i]);
    }
    return report(from, to, comparison.tally());
  }

  private static DiffTally tally(
      PortableModel from, PortableModel to, List<Object[]> rows, int parts, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    List<RowComparison> comparisons = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      comparisons.add(new RowComparison(pair(from, to)));
    }
    order.forEach(i -> comparisons.get(i % parts).add(i, rows.get(i), i % 2));
    return comparisons.stream().map(RowComparison::tally).reduce(DiffTally::merge).orElseThrow();
  }

  private static PredictionDiff report(PortableModel from, PortableModel to, DiffTally tally) {
    return new DiffReport(pair(from, to), List.of()).of(tally);
  }

  private static ModelPair pair(PortableModel from, PortableModel to) {
    return new ModelPair("1", from, "2", to, CONTRACT);
  }

  private static Object[] own(Object[] row, ModelPair pair, PortableModel model) {
    return RowComparison.own(row, pair.positions(model));
  }

  private static List<Object[]> random(int count) {
    Random random = new Random(3);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Integer age = random.nextInt(10) == 0 ? null : 18 + random.nextInt(60);
      rows.add(row(age, random.nextBoolean() ? "red" : "blue"));
    }
    return rows;
  }

  private static Object[] row(Integer age, String colour) {
    return new Object[] {"r", age, colour, "m", true};
  }

  private static double sum(double[] numbers) {
    return java.util.Arrays.stream(numbers).sum();
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  private static PortableModel model(
      Contract contract, double threshold, double[] coefficients, double intercept) {
    return PortableModel.of(
        contract,
        List.of("no", "yes"),
        encoding(),
        new LogisticModel(new double[][] {coefficients}, new double[] {intercept}, new double[2]),
        threshold,
        Map.of());
  }

  private static PortableModel threeClasses(double[] intercepts) {
    return PortableModel.of(
        CONTRACT,
        List.of("a", "b", "c"),
        encoding(),
        new LogisticModel(new double[3][2], intercepts, new double[2]),
        0.5,
        Map.of());
  }

  private static Encoding encoding() {
    return new Encoding(
        List.of(
            new NumberOf("age", "age:number"),
            new ImputeNumber("age:number", 40, "age:imputed"),
            new Scale("age:imputed", 40, 10, "age"),
            new CategoryOf("colour", "colour:text"),
            new OneHot("colour:text", List.of("red"), "colour")),
        List.of("age", "colour"));
  }

  private static Contract contract(Column... columns) {
    return new Contract(List.of(columns));
  }

  private static Column column(String name, ColumnType type, Role role) {
    return new Column(name, type, role, ValueRules.NONE);
  }
}
