package leat.leakage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import leat.leakage.SampledColumn.Type;
import org.junit.jupiter.api.Test;

class LeakageScanTest {
  private static final int ROWS = 4_000;
  private static final double[] NOISE = noise();
  private static final boolean[] POSITIVE = positive();

  /** One in nine, as in a bank's campaign. */
  private static boolean[] positive() {
    Random random = new Random(1);
    boolean[] positive = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      positive[row] = random.nextInt(9) == 0;
    }
    return positive;
  }

  private static double[] noise() {
    return new Random(2).doubles(100L * ROWS).toArray();
  }

  /** In [0, 1), another one for each row and column. */
  private static double noise(int column, int row) {
    return NOISE[column * ROWS + row];
  }

  private static String label(int row) {
    return POSITIVE[row] ? "yes" : "no";
  }

  /** A number that is higher by so much in positive rows, uniform noise of width 1 on it. */
  private static double telling(int column, int row, double shift) {
    return noise(column, row) + (POSITIVE[row] ? shift : 0);
  }

  /** Five columns that tell a little each, as those of a customer do. */
  private static Sampled customers() {
    return Sampled.rows(ROWS, LeakageScanTest::label)
        .numbers("balance", row -> telling(1, row, 0.15))
        .whole("age", row -> 18 + (int) (60 * noise(2, row)))
        .texts("job", row -> "job " + (int) (6 * telling(3, row, 0.2)))
        .texts("housing", row -> noise(4, row) < (POSITIVE[row] ? 0.35 : 0.6) ? "yes" : "no")
        .texts("contact", row -> noise(5, row) < 0.1 ? null : "c" + (int) (3 * noise(6, row)));
  }

  @Test
  void accusesNoHonestColumn() {
    LeakageReport report = customers().report();
    assertThat(report.findings()).isEmpty();
    assertThat(report.looked()).isEqualTo(ROWS);
    assertThat(report.columns()).extracting(LeakageReport.Alone::column).contains("age", "job");
    assertThat(report.together()).isBetween(0.6, 0.85);
  }

  /** As the duration of a call does, which is known only once its outcome is. */
  @Test
  void namesTheColumnThatCarriesTheModel() {
    // a shift d of uniform noise has the area 1 - (1 - d)^2 / 2 = 0.875
    Finding finding = customers().numbers("duration", row -> telling(7, row, 0.5)).finding();
    assertThat(finding.column()).isEqualTo("duration");
    assertThat(finding.leak()).isEqualTo(Leak.TOO_GOOD);
    assertThat(finding.verdict()).isEqualTo(Verdict.WARN);
    assertThat(finding.figure()).isCloseTo(0.875, within(0.02));
    assertThat(finding.evidence())
        .startsWith("duration alone tells more of the label (AUC 0.8")
        .contains("than the 5 other columns together (0.")
        .endsWith("If it is not known before the label is, give it role = ignore");
    assertThat(finding.examples()).hasSize(4);
    assertThat(finding.examples().get(0).shown()).startsWith("duration = ").endsWith("y = yes");
    assertThat(finding.examples().get(3).shown()).endsWith("y = no");
  }

  @Test
  void namesEachOfTwoColumnsThatCarryTheModel() {
    Sampled sampled =
        customers()
            .numbers("duration", row -> telling(7, row, 0.8))
            .numbers("outcome_score", row -> telling(8, row, 0.45));
    assertThat(sampled.accused())
        .isEqualTo(Map.of("duration", Leak.TOO_GOOD, "outcome_score", Leak.TOO_GOOD));
  }

  @Test
  void doesNotCallAStrongColumnAmongStrongOnesTheCarrier() {
    Sampled sampled =
        customers()
            .numbers("tenure", row -> telling(7, row, 0.35))
            .numbers("contract", row -> telling(8, row, 0.33))
            .numbers("charges", row -> telling(9, row, 0.3));
    assertThat(sampled.accused()).isEmpty();
  }

  @Test
  void namesAColumnThatTellsTheLabelWhateverItsOrder() {
    // both ends are positive, so that the order alone has an area of one half
    Sampled sampled =
        customers()
            .numbers(
                "score",
                row -> POSITIVE[row] ? (noise(7, row) < 0.5 ? -1 : 1) : noise(8, row) - 0.5);
    Finding finding = sampled.finding();
    assertThat(finding.leak()).isEqualTo(Leak.TOO_GOOD);
    assertThat(finding.figure()).isGreaterThan(0.97);
    assertThat(finding.evidence())
        .startsWith("score alone tells the label nearly without fail (AUC ");
  }

  @Test
  void namesAValueThatIsThereForOneClassOnly() {
    Sampled sampled =
        customers().dates("closed_on", row -> POSITIVE[row] ? 19_000 + 100 * noise(7, row) : null);
    assertThat(sampled.accused()).isEqualTo(Map.of("closed_on", Leak.TOO_GOOD));
  }

  @Test
  void namesANoisyCopyOfTheLabelUnderAnotherName() {
    Finding finding =
        customers()
            .texts("resp", row -> POSITIVE[row] == noise(7, row) > 0.08 ? "accepted" : "declined")
            .finding();
    assertThat(finding.leak()).isEqualTo(Leak.LABEL_COPY);
    assertThat(finding.column()).isEqualTo("resp");
    // 92 % of either class have the value that stands for it; four standard errors of 444 rows
    assertThat(finding.figure()).isCloseTo(0.92, within(0.03));
    assertThat(finding.evidence())
        .contains("the label y under another name, with some noise")
        .contains("accepted is yes, declined is no");
  }

  @Test
  void namesANoisyCopyOfTheLabelAsANumber() {
    Sampled sampled =
        customers().whole("flag", row -> POSITIVE[row] == noise(7, row) > 0.1 ? 1 : 0);
    assertThat(sampled.accused()).isEqualTo(Map.of("flag", Leak.LABEL_COPY));
  }

  @Test
  void namesACopyOfALabelOfSeveralClasses() {
    Sampled sampled =
        Sampled.rows(ROWS, row -> kind((int) (3 * noise(1, row))))
            .texts("other", row -> "o" + (int) (4 * noise(2, row)))
            .texts(
                "code",
                row -> "c" + (int) (3 * (noise(3, row) < 0.06 ? noise(4, row) : noise(1, row))));
    Finding finding = sampled.finding();
    assertThat(finding.leak()).isEqualTo(Leak.LABEL_COPY);
    // 6 % are drawn anew, a third of them rightly
    assertThat(finding.figure()).isCloseTo(0.96, within(0.02));
    assertThat(finding.evidence()).contains("c0 is gold, c1 is silver, c2 is tin");
  }

  private static String kind(int of) {
    return List.of("gold", "silver", "tin").get(of);
  }

  /** Rows were sorted by the label when they were numbered. */
  private static double sorted(int row) {
    long before = 0;
    for (int other = 0; other < ROWS; other++) {
      boolean isBefore = POSITIVE[other] == POSITIVE[row] ? other < row : POSITIVE[other];
      before += isBefore ? 1 : 0;
    }
    return before;
  }

  @Test
  void namesAnIdThatSortsByLabel() {
    Finding finding = customers().whole("client_no", row -> 5_000 + sorted(row)).finding();
    assertThat(finding.leak()).isEqualTo(Leak.ID);
    assertThat(finding.figure()).isEqualTo(1);
    assertThat(finding.evidence())
        .isEqualTo(
            "client_no looks like an id: 4,000 different values in 4,000 rows. Its order tells the"
                + " label (AUC 1.000), as if rows had been sorted by the label when the ids were"
                + " given. Give it role = key or ignore");
  }

  @Test
  void namesATextIdThatSortsByLabel() {
    // c99 comes before c100 as people count
    Finding finding = customers().texts("client", row -> "c" + (long) sorted(row)).finding();
    assertThat(finding.leak()).isEqualTo(Leak.ID);
    assertThat(finding.figure()).isEqualTo(1);
  }

  @Test
  void namesAnIdThatTellsNothing() {
    Finding finding = customers().whole("row_no", row -> row).finding();
    assertThat(finding.leak()).isEqualTo(Leak.ID);
    assertThat(finding.evidence()).contains("A model can learn it by heart only");
  }

  @Test
  void takesNoAmountsAndSentencesForIds() {
    Sampled sampled =
        customers()
            .whole("income", row -> (long) (10_000_000 * noise(7, row)))
            .numbers("ratio", row -> noise(8, row))
            .texts("remark", row -> "called at " + noise(9, row));
    assertThat(sampled.accused()).isEmpty();
  }

  @Test
  void namesDatesAfterTheRowsTime() {
    Sampled sampled =
        customers()
            .time("seen_on", Type.DATE, row -> 20_000)
            .dates("since", row -> 20_000 - (int) (500 * noise(7, row)))
            .dates("paid_on", row -> noise(8, row) < 0.25 ? 20_001 : null);
    Finding finding = sampled.finding();
    assertThat(finding.leak()).isEqualTo(Leak.LATER);
    assertThat(finding.column()).isEqualTo("paid_on");
    assertThat(finding.figure()).isCloseTo(0.25, within(0.03));
    assertThat(finding.evidence()).contains("lies after seen_on, the time of the row, in ");
    assertThat(finding.examples().get(0).shown())
        .isEqualTo("paid_on = 2024-10-05, seen_on = 2024-10-04");
  }

  @Test
  void aTimeOnTheDayOfTheRowIsNotLate() {
    double noon = 20_000 * 86_400.0 + 43_200;
    Sampled onDay =
        customers()
            .time("seen_on", Type.DATE, row -> 20_000)
            .with("clicked_at", Type.TIMESTAMP, row -> noon);
    assertThat(onDay.accused()).isEmpty();
    Sampled later =
        customers()
            .time("seen_at", Type.TIMESTAMP, row -> noon)
            .with("clicked_at", Type.TIMESTAMP, row -> noon + 1);
    assertThat(later.accused()).isEqualTo(Map.of("clicked_at", Leak.LATER));
  }

  @Test
  void isTheSameInEveryOrderAndDivision() {
    Sampled sampled =
        customers()
            .numbers("duration", row -> telling(7, row, 0.5))
            .texts("resp", row -> POSITIVE[row] == noise(8, row) > 0.08 ? "a" : "d");
    String expected = sampled.report().json();
    List<Integer> order = new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
    Collections.shuffle(order, new Random(3));
    TrainingSample merged = sampled.inOrder(order.subList(0, 17)).sample();
    merged.addAll(sampled.inOrder(order.subList(17, 3_000)).sample());
    merged.addAll(sampled.inOrder(order.subList(3_000, ROWS)).sample());
    LeakageReport report = new LeakageScan(merged, 1, Verdicts.WARN).report(Map.of(), new Sides());
    assertThat(report.json()).isEqualTo(expected);
  }

  @Test
  void givesTheVerdictOfTheKindUnlessTheColumnIsAllowed() {
    Sampled sampled =
        customers().texts("resp", row -> label(row) + "!").texts("again", row -> label(row) + "?");
    LeakageReport report = sampled.report(Verdicts.columns(Verdict.DROP, "again"));
    assertThat(report.dropped()).extracting(Finding::column).containsExactly("resp");
    assertThat(report.told()).extracting(Finding::column).containsExactly("resp");
    assertThat(report.findings()).extracting(Finding::column).contains("again");
  }

  @Test
  void judgesNothingWhereAClassHasHardlyAnyRow() {
    LeakageReport report =
        Sampled.rows(ROWS, row -> row < 3 ? "yes" : "no")
            .whole("x", row -> row < 3 ? 1 : 0)
            .report();
    assertThat(report.findings()).isEmpty();
    assertThat(report.together()).isNull();
  }
}
