package leat.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leat.contract.ColumnType;
import leat.contract.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

  /** Column, rule, a value that keeps it, a value that does not. */
  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("int", new Rule.Range("18", null), 18, 17),
        Arguments.of("int", new Rule.Range("17.5", "100.5"), 100, 17),
        Arguments.of("int", new Rule.Range(null, "1e30"), Integer.MAX_VALUE, null),
        Arguments.of("long", new Rule.Range("9007199254740993", null), 9007199254740993L, 1L << 53),
        Arguments.of("double", new Rule.Range("0", "0.1"), 0.1, Math.nextUp(0.1)),
        Arguments.of("double", new Rule.Range("0", null), -0.0, -Double.MIN_VALUE),
        Arguments.of(
            "date", new Rule.Range("2020-01-01", null), day("2020-01-01"), day("2019-12-31")),
        Arguments.of(
            "date", new Rule.Range(null, "2020-01-01"), day("2020-01-01"), day("2020-01-02")),
        Arguments.of(
            "timestamp",
            new Rule.Range("2020-01-01", "2020-01-01T12:00:00Z"),
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2020-01-01T12:00:00.000001Z")),
        Arguments.of("string", new Rule.Length(1L, 2L), "\ud83d\ude00a", "abc"),
        Arguments.of("string", new Rule.Length(2L, null), "ab", "\ud83d\ude00"),
        Arguments.of("string", new Rule.Regex("[a-z]+"), "abc", "abc1"),
        Arguments.of("string", new Rule.OneOf(List.of("A", "b")), "a", "c"),
        Arguments.of("double", new Rule.OneOf(List.of("1", "2.50")), 2.5, 3.0),
        Arguments.of("date", new Rule.OneOf(List.of("2026-03-10")), TODAY, day("2026-03-11")),
        Arguments.of("boolean", new Rule.OneOf(List.of("YES")), true, false),
        Arguments.of("string", new Rule.Type(ColumnType.INT), "-12", "1.5"),
        Arguments.of("string", new Rule.Type(ColumnType.DATE), "2026-02-28", "2026-02-29"),
        Arguments.of("date", new Rule.NotInFuture(), TODAY, TODAY.plusDays(1)),
        Arguments.of(
            "timestamp", new Rule.NotInFuture(), Expected.MOMENT, Expected.MOMENT.plusNanos(1000)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void keepsAndFailsAndLetsMissingValuesPass(String column, Rule rule, Object good, Object bad) {
    Expectation expectation = Expected.of(column, rule);
    assertThat(fails(expectation, Expected.row(column, good))).as("good").isFalse();
    assertThat(fails(expectation, Expected.row(column, null))).as("missing").isFalse();
    assertThat(bad == null || fails(expectation, Expected.row(column, bad))).as("bad").isTrue();
  }

  @Test
  void failsAMissingValueByNotNullAlone() {
    Expectation expectation = Expected.of("int", new Rule.NotNull());
    assertThat(fails(expectation, Expected.row("int", null))).isTrue();
    assertThat(fails(expectation, Expected.row("int", 0))).isFalse();
  }

  @Test
  void comparesColumnsByValueAndLetsMissingOnesPass() {
    // Rows: operator, then whether 1 op 2, 2 op 2 and 3 op 2 keep it.
    String[] table = {"< tff", "<= ttf", "= ftf", ">= ftt", "> fft", "!= tft"};
    for (String line : table) {
      Operator operator = Operator.of(line.split(" ")[0]);
      for (int i = 0; i < 3; i++) {
        boolean keeps = line.split(" ")[1].charAt(i) == 't';
        Object[] row = Expected.put(Expected.row("int", 1 + i), "double", 2.0);
        assertThat(fails(compare("int", operator, "double"), row)).as(line).isEqualTo(!keeps);
        Object[] longs = Expected.put(Expected.row("int", 1 + i), "long", 2L);
        assertThat(fails(compare("int", operator, "long"), longs)).as(line).isEqualTo(!keeps);
      }
      assertThat(fails(compare("int", operator, "long"), Expected.row("int", 5))).isFalse();
      assertThat(fails(compare("int", operator, "long"), Expected.row("long", 5L))).isFalse();
    }
  }

  @Test
  void comparesLongsWithDoublesExactly() {
    Object[] row = Expected.put(Expected.row("long", (1L << 53) + 1), "double", 0x1p53);
    assertThat(fails(compare("long", Operator.GREATER, "double"), row)).isFalse();
  }

  private static Expectation compare(String first, Operator operator, String second) {
    return Expected.of(List.of(first, second), new Rule.Compare(operator), Otherwise.WARN);
  }

  private static boolean fails(Expectation expectation, Object[] row) {
    Tally tally = new Tally(Expected.CONTRACT, List.of(expectation));
    RowRules rules = new RowRules(Expected.CONTRACT, List.of(expectation), Expected.MOMENT, tally);
    assertThat(rules.check(1, row, List.of())).as("a warning rejects no row").isTrue();
    return tally.failed(0) == 1;
  }

  @Test
  void namesAllReasonsOfARowInTheOrderOfTheConfig() {
    List<Expectation> all =
        List.of(
            Expected.of(List.of("string"), new Rule.NotNull(), Otherwise.STOP),
            Expected.of(List.of("int"), new Rule.Range("5", null), Otherwise.WARN),
            Expected.of(List.of("double"), new Rule.NotNull(), Otherwise.QUARANTINE));
    Tally tally = new Tally(Expected.CONTRACT, all);
    RowRules rules = new RowRules(Expected.CONTRACT, all, Expected.MOMENT, tally);
    assertThat(rules.check(9, Expected.row("int", 1), List.of())).isFalse();
    assertThat(rules.reasons()).containsExactly(all.get(0), all.get(2));
    assertThat(List.of(tally.failed(0), tally.failed(1), tally.failed(2)))
        .containsExactly(1L, 1L, 1L);
    Object[] good = Expected.put(Expected.row("string", "a"), "double", 1.0);
    assertThat(rules.check(10, good, List.of())).isTrue();
    assertThat(rules.reasons()).isEmpty();
  }

  @Test
  void doesNotCheckColumnsThatBreakTheContract() {
    List<Expectation> all =
        List.of(
            Expected.of(List.of("int"), new Rule.NotNull(), Otherwise.STOP),
            Expected.of(List.of("string"), new Rule.NotNull(), Otherwise.STOP));
    Tally tally = new Tally(Expected.CONTRACT, all);
    RowRules rules = new RowRules(Expected.CONTRACT, all, Expected.MOMENT, tally);
    tally.row();
    rules.check(9, Expected.row("int", null), List.of(new Violation("int", "type", "x")));
    assertThat(rules.reasons()).containsExactly(all.get(1));
    assertThat(tally.checked(0)).isZero();
    assertThat(tally.checked(1)).isEqualTo(1);
  }

  @Test
  void remembersTheFirstThreeRowsWhateverTheirOrder() {
    List<Expectation> all = List.of(Expected.of("int", new Rule.NotNull()));
    List<Tally> parts = new ArrayList<>();
    for (long[] rows : new long[][] {{70, 20, 90}, {10, 80}, {}, {30, 60, 50, 40}}) {
      Tally tally = new Tally(Expected.CONTRACT, all);
      RowRules rules = new RowRules(Expected.CONTRACT, all, Expected.MOMENT, tally);
      for (long row : rows) {
        rules.check(row, Expected.row("int", null), List.of());
      }
      parts.add(tally);
    }
    Tally sum = new Tally(Expected.CONTRACT, all);
    parts.forEach(sum::add);
    assertThat(sum.first(0)).containsExactly(10L, 20L, 30L);
    assertThat(sum.failed(0)).isEqualTo(9);
  }
}
