package leat.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableRulesTest {
  @Test
  void countsTheRowsThatGoOn() {
    Rule within = new TableRule.RowCount(2L, 3L);
    assertThat(judged("int", within, 1)).isEqualTo("failed 1 rows");
    assertThat(judged("int", within, 1, null)).isEqualTo("passed 2 rows");
    assertThat(judged("int", within, 1, 2, 3)).isEqualTo("passed 3 rows");
    assertThat(judged("int", within, 1, 2, 3, 4)).isEqualTo("failed 4 rows");
    assertThat(judged("int", new TableRule.RowCount(null, 0L))).isEqualTo("passed 0 rows");
  }

  @Test
  void allowsSoManyMissingValues() {
    Rule tenth = new TableRule.NullFraction(0.1);
    Object[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, null};
    assertThat(judged("int", tenth, ten)).isEqualTo("passed 10 %");
    assertThat(judged("int", tenth, Arrays.copyOfRange(ten, 1, 10))).isEqualTo("failed 11.11 %");
    assertThat(judged("int", tenth)).isEqualTo("failed no values");
  }

  @Test
  void comparesTheExactMean() {
    // In doubles 0.1 + 0.2 + 0.3 is more than 0.6; the doubles' exact sum is below 3 times 0.2.
    assertThat(judged("double", new TableRule.Mean(null, 0.2000001), 0.1, null, 0.2, 0.3))
        .isEqualTo("passed 0.2");
    assertThat(judged("double", new TableRule.Mean(2.0, null), 1.0, 2.0)).isEqualTo("failed 1.5");
    assertThat(judged("long", new TableRule.Mean(1.5, 1.5), 1L, 2L)).isEqualTo("passed 1.5");
    assertThat(judged("double", new TableRule.Mean(0.0, 0.0), 1e300, 1.0, -1e300, -1.0))
        .isEqualTo("passed 0");
    assertThat(judged("int", new TableRule.Mean(0.0, null), (Object) null))
        .isEqualTo("failed no values");
  }

  @Test
  void decidesOnTheQuantileExactly() {
    Object[] upToTen = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    // The median of 1 to 10, the smallest value that half of them do not exceed, is 5.
    assertThat(judged("int", new TableRule.Quantile(0.5, 5.0, 5.0), upToTen))
        .isEqualTo("passed 40 % below 5, 50 % above 5");
    assertThat(judged("int", new TableRule.Quantile(0.5, 5.1, null), upToTen))
        .isEqualTo("failed 50 % below 5.1");
    assertThat(judged("int", new TableRule.Quantile(0.5, null, 4.9), upToTen))
        .isEqualTo("failed 60 % above 4.9");
    assertThat(judged("int", new TableRule.Quantile(1, null, 10.0), upToTen))
        .isEqualTo("passed 0 % above 10");
    assertThat(judged("int", new TableRule.Quantile(0.5, 1.0, null))).isEqualTo("failed no values");
  }

  @Test
  void countsDifferentValues() {
    Rule two = new TableRule.DistinctCount(2L, 2L);
    assertThat(judged("string", two, "a", "b", "a", null)).isEqualTo("passed 2");
    assertThat(judged("string", two, "a", "b", "c")).isEqualTo("failed 3");
    assertThat(judged("boolean", two, true, false, true)).isEqualTo("passed 2");
    assertThat(judged("double", two, 1.5, 2.5)).isEqualTo("passed 2");
    assertThat(judged("date", two, LocalDate.MIN, LocalDate.MAX)).isEqualTo("passed 2");
    assertThat(judged("timestamp", two, Instant.EPOCH, Instant.EPOCH.plusNanos(1000)))
        .isEqualTo("passed 2");
    assertThat(judged("int", two)).isEqualTo("failed 0");
  }

  @Test
  void looksAtTheNewestValue() {
    Rule twoDays = new TableRule.Freshness(2 * 86_400);
    // The moment is 10 March 2026, noon. A date is over at the next midnight.
    assertThat(judged("date", twoDays, day("2026-03-08"), null, day("2020-01-01")))
        .isEqualTo("passed 2026-03-08, 36 h old");
    assertThat(judged("date", twoDays, day("2026-03-07")))
        .isEqualTo("failed 2026-03-07, 2 days 12 h old");
    assertThat(judged("timestamp", twoDays, Expected.MOMENT.minusSeconds(2 * 86_400)))
        .isEqualTo("passed 2026-03-08T12:00:00Z, 2 days old");
    assertThat(judged("timestamp", twoDays, Expected.MOMENT.minusSeconds(2 * 86_400 + 1)))
        .startsWith("failed");
    assertThat(judged("date", twoDays, day("2027-01-01"))).isEqualTo("passed 2027-01-01, 0 h old");
    assertThat(judged("date", twoDays)).isEqualTo("failed no values");
  }

  @Test
  void findsTheSameHoweverTheRowsAreDivided() {
    List<Expectation> all =
        List.of(
            Expected.of("double", new TableRule.Mean(0.0, null)),
            Expected.of("double", new TableRule.Quantile(0.9, 0.0, 1.0)),
            Expected.of("double", new TableRule.DistinctCount(1L, null)),
            Expected.of("double", new TableRule.NullFraction(0.5)));
    Random random = new Random(11);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 150_000; i++) {
      Double value = i % 7 == 0 ? null : random.nextGaussian() * Math.pow(10, random.nextInt(9));
      rows.add(Expected.row("double", value));
    }
    List<ExpectationResult> expected = results(all, rows, 1);
    assertThat(results(all, rows, 2)).isEqualTo(expected);
    assertThat(results(all, rows, 7)).isEqualTo(expected);
    // 128,571 different values; the sketch is within 1 % in most cases, and always with this seed.
    long distinct = Long.parseLong(expected.get(2).found().replace(",", ""));
    assertThat(distinct).isBetween(127_300L, 129_900L);
  }

  private static List<ExpectationResult> results(
      List<Expectation> all, List<Object[]> rows, int parts) {
    Tally sum = new Tally(Expected.CONTRACT, all);
    for (int part = 0; part < parts; part++) {
      Tally tally = new Tally(Expected.CONTRACT, all);
      for (int i = part; i < rows.size(); i += parts) {
        tally.row();
        tally.kept(rows.get(i));
      }
      sum.add(travelled(tally));
    }
    return new Judgement(all, sum, Map.of(), Expected.MOMENT).results(Map.of());
  }

  private static String judged(String column, Rule rule, Object... values) {
    List<String> columns = rule instanceof TableRule.RowCount ? List.of() : List.of(column);
    List<Expectation> all = List.of(Expected.of(columns, rule, Otherwise.WARN));
    List<Object[]> rows = new ArrayList<>();
    for (Object value : values) {
      rows.add(Expected.row(column, value));
    }
    ExpectationResult result = results(all, rows, 1).get(0);
    assertThat(result.failed()).isNull();
    assertThat(result.checked()).isEqualTo(values.length);
    return result.verdict().name().toLowerCase(java.util.Locale.ROOT) + " " + result.found();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** As it comes back from an executor. */
  private static Tally travelled(Tally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
      out.flush();
      return (Tally)
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
