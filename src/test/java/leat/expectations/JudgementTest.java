package leat.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import leat.expectations.ExpectationResult.Example;
import leat.expectations.Judgement.KeyFailures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
  @ParameterizedTest
  @CsvSource({
    "0, 100, 0",
    "0.001, 999, 0",
    "0.001, 1000, 1",
    "0.1, 30, 3",
    "0.07, 100, 7",
    "1, 5, 5",
    "0.5, 0, 0"
  })
  void allowsAShareOfTheRowsInDecimals(double tolerance, long checked, long allowed) {
    Expectation expectation =
        new Expectation("x", new KeyRule.Unique(), List.of("int"), Otherwise.STOP, tolerance, null);
    assertThat(expectation.allowed(checked)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"0, PASSED, false", "1, TOLERATED, false", "2, TOLERATED, false", "3, FAILED, true"})
  void toleratesUpToTheAllowedNumberOfRows(long failed, Verdict verdict, boolean stops) {
    Expectation expectation =
        new Expectation("x", new KeyRule.Unique(), List.of("int"), Otherwise.STOP, 0.02, "ask Ann");
    Tally tally = new Tally(Expected.CONTRACT, List.of(expectation));
    ExpectationResult result =
        new Judgement(
                List.of(expectation),
                tally,
                Map.of(0, new KeyFailures(149, failed, List.of())),
                Expected.MOMENT)
            .results(Map.of())
            .get(0);
    assertThat(result.allowed()).isEqualTo(2);
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.stops()).isEqualTo(stops);
    assertThat(result.message()).isEqualTo("ask Ann");
  }

  @Test
  void tellsCountsAndTheFirstExample() {
    Expectation expectation = Expected.of("int", new Rule.Range("18", "100"));
    Tally tally = new Tally(Expected.CONTRACT, List.of(expectation));
    RowRules rules = new RowRules(Expected.CONTRACT, List.of(expectation), Expected.MOMENT, tally);
    for (int row = 1; row <= 1000; row++) {
      tally.row();
      rules.check(row, Expected.row("int", row % 500 == 7 ? 7 : 50), List.of());
    }
    Judgement judgement = new Judgement(List.of(expectation), tally, Map.of(), Expected.MOMENT);
    assertThat(judgement.exampleRows()).containsExactly(7L, 507L);
    Map<String, String> values = Map.of("int", " 7", "string", "other");
    ExpectationResult result =
        judgement
            .results(
                Map.of(
                    7L, new Example(7, "a.csv", 8, values),
                    507L, new Example(507, "a.csv", 508, values)))
            .get(0);
    assertThat(result.told()).isEqualTo("2 of 1,000 rows fail (such as \" 7\")");
    assertThat(result.expected()).isEqualTo("18 to 100");
    assertThat(result.examples())
        .containsExactly(
            new Example(7, "a.csv", 8, Map.of("int", " 7")),
            new Example(507, "a.csv", 508, Map.of("int", " 7")));
  }
}
