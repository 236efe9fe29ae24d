package leat.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import leat.ExitCode;
import leat.LeatException;
import leat.SparkForTests;
import leat.clean.CleaningFixture.Cleaned;
import leat.config.CleanSettings.Deduplicate;
import leat.config.CleanSettings.Keep;
import leat.expectations.Expectation;
import leat.expectations.ExpectationResult;
import leat.expectations.ExpectationResult.Example;
import leat.expectations.KeyRule;
import leat.expectations.Operator;
import leat.expectations.Otherwise;
import leat.expectations.Rule;
import leat.expectations.TableRule;
import leat.expectations.Verdict;
import leat.ledger.RowBalance;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationsTest {
  private static final Rule UP_TO_50 = new Rule.Range(null, "50");

  @TempDir Path folder;
  private int runs;

  @Test
  void warnsAndKeepsTheRows() {
    Cleaned cleaned = expecting(score(UP_TO_50, Otherwise.WARN, 0)).run("a|51||yes", "b|50||no");
    assertThat(cleaned.rows()).hasSize(2);
    assertThat(cleaned.result().rows()).isEqualTo(RowBalance.passedOn(2));
    ExpectationResult result = only(cleaned);
    assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(result.checked()).isEqualTo(2);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.examples())
        .containsExactly(new Example(2, "a.csv", 2, Map.of("a score", "51")));
    assertThat(cleaned.result().dataRefusal()).isEmpty();
    assertThat(cleaned.result().checkedAt()).isEqualTo("2026-03-10T12:00:00Z");
  }

  @Test
  void quarantinesARowOnceWithAllItsReasons() {
    Expectation notNull =
        expectation(List.of("id.no"), new Rule.NotNull(), Otherwise.QUARANTINE, 0);
    Expectation warned =
        expectation(List.of("id.no"), new Rule.Length(9L, null), Otherwise.WARN, 0);
    Cleaned cleaned =
        expecting(score(UP_TO_50, Otherwise.QUARANTINE, 0), notNull, warned)
            .run("a|1||yes", "| 51 |soon|no", "b|60||maybe", "c|200||yes");
    assertThat(cleaned.rows()).containsExactly("2 [a, 1.0, null, true]");
    assertThat(cleaned.reasons())
        .containsExactly(
            "3 [seen.on: type, a score range, id.no not-null]",
            "4 [answer: type, a score range]",
            "5 [a score: max]");
    Row row = cleaned.rejected().get(0);
    assertThat(row.getList(4)).isEqualTo(List.of("type", "range", "not-null"));
    assertThat(row.getList(5)).isEqualTo(List.of("seen.on", "a score", "id.no"));
    assertThat(row.getJavaMap(7).get("a score")).isEqualTo(" 51 ");
    assertThat(cleaned.result().rows()).isEqualTo(new RowBalance(4, 1, 3, 0, 0));
    assertThat(cleaned.result().quarantineReasons()).containsEntry("a score range", 2L);
    assertThat(cleaned.result().expectations().get(0).checked())
        .as("200 breaks the contract, so the rule sees three values")
        .isEqualTo(3);
  }

  @Test
  void stopsAndKeepsTheQuarantine() {
    Cleaned cleaned =
        expecting(score(UP_TO_50, Otherwise.STOP, 0.24))
            .run("a|1||yes", "b|2||no", "c|3||no", "d|51||no");
    assertThat(cleaned.result().dataRefusal())
        .isEqualTo(
            """
            Cannot clean: the data is not as expected
              a score range: 1 of 4 rows fails (such as "51"). ask Ann
            The rejected rows are kept: leat quarantine show prints them""");
    assertThat(cleaned.reasons()).containsExactly("5 [a score range]");
    assertThat(cleaned.result().rows().holds()).isTrue();
  }

  @Test
  void quarantinesWhatAStopTolerates() {
    Cleaned cleaned =
        expecting(score(UP_TO_50, Otherwise.STOP, 0.25))
            .run("a|1||yes", "b|2||no", "c|3||no", "d|51||no");
    assertThat(cleaned.result().dataRefusal()).isEmpty();
    assertThat(only(cleaned).verdict()).isEqualTo(Verdict.TOLERATED);
    assertThat(cleaned.rows()).hasSize(3);
    assertThat(cleaned.reasons()).containsExactly("5 [a score range]");
  }

  @Test
  void stopsForTheTableAsAWhole() {
    Expectation mean = score(new TableRule.Mean(10.0, 20.0), Otherwise.STOP, 0);
    Expectation rows = expectation(List.of(), new TableRule.RowCount(3L, null), Otherwise.STOP, 0);
    Cleaned cleaned = expecting(mean, rows).run("a|1||yes", "b|3||no");
    assertThat(cleaned.result().dataRefusal())
        .isEqualTo(
            """
            Cannot clean: the data is not as expected
              a score mean: found 2, expected 10 to 20. ask Ann
               row-count: found 2 rows, expected at least 3 rows. ask Ann""");
  }

  @Test
  void measuresTheRowsThatGoOn() {
    Cleaned cleaned =
        expecting(
                score(UP_TO_50, Otherwise.QUARANTINE, 0),
                score(new TableRule.Mean(null, 9.0), Otherwise.WARN, 0))
            .run("a|8||yes", "b|10||no", "c|51||no", "d|x||no");
    assertThat(cleaned.result().expectations().get(1).found()).isEqualTo("9");
    assertThat(cleaned.result().expectations().get(1).checked()).isEqualTo(2);
  }

  @Test
  void checksSqlBesideTheOtherRules() {
    Expectation sql =
        expectation(
            List.of("a score"),
            new Rule.Sql("`a score` < 10 OR `seen.on` >= DATE '2026-01-01'"),
            Otherwise.QUARANTINE,
            0);
    Expectation mean = score(new TableRule.Mean(null, null), Otherwise.WARN, 0);
    Cleaned cleaned =
        expecting(sql, score(UP_TO_50, Otherwise.QUARANTINE, 0), mean)
            .run(
                "a|9||yes",
                "b|10|2025-12-31|no",
                "c|60|2025-12-31|no",
                "d|60|2026-01-01|no",
                "e|11||no",
                "f|12|2025-12-31|perhaps");
    assertThat(cleaned.rows())
        .as("null keeps the rule")
        .containsExactly("2 [a, 9.0, null, true]", "6 [e, 11.0, null, false]");
    assertThat(cleaned.reasons())
        .containsExactly(
            "3 [a score sql]",
            "4 [a score range, a score sql]",
            "5 [a score range]",
            "7 [answer: type]");
    assertThat(cleaned.result().rows()).isEqualTo(new RowBalance(6, 2, 4, 0, 0));
    ExpectationResult result = cleaned.result().expectations().get(0);
    assertThat(result.checked()).as("not the row that breaks the contract").isEqualTo(5);
    assertThat(result.failed()).isEqualTo(2);
    assertThat(result.examples().get(0).values()).isEqualTo(Map.of("a score", "10"));
    assertThat(cleaned.result().expectations().get(2).found()).isEqualTo("10");
  }

  @Test
  void doesNotStopForARowOnWhichSqlCannotBeComputed() {
    Expectation sql =
        expectation(
            List.of(),
            new Rule.Sql("1 / (`a score` - 1) > cast(`id.no` AS INT)"),
            Otherwise.STOP,
            0);
    Cleaned cleaned = expecting(sql).run("0|1||yes", "x|2||yes", "0|3||no", "7|3||no");
    assertThat(only(cleaned).failed()).isEqualTo(1);
    assertThat(cleaned.reasons()).containsExactly("5 [ sql]");
  }

  @Test
  void refusesDataOfWhichExpectationsLeaveNothing() {
    Expectation none = expectation(List.of(), new Rule.Sql("false"), Otherwise.QUARANTINE, 0);
    Cleaned cleaned = expecting(none).run("a|1||yes", "b|2||no");
    assertThat(cleaned.result().dataRefusal())
        .startsWith("Cannot clean: none of 2 rows is left:  sql (2 rows)\n");
    assertThat(cleaned.result().examples()).isEmpty();
  }

  @Test
  void refusesSqlThatIsNoConditionOnARow() {
    for (String wrong :
        List.of("`a scor` > 1", "`a score` + 1", "sum(`a score`) > 1", "`a score` >", "nope(1)")) {
      Expectation sql = expectation(List.of(), new Rule.Sql(wrong), Otherwise.WARN, 0);
      assertThatThrownBy(() -> expecting(sql).run("a|1||yes"))
          .as(wrong)
          .isInstanceOfSatisfying(
              LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
          .hasMessageStartingWith(
              "Invalid expectations:  sql must be a boolean expression of Spark SQL over a row of"
                  + " the columns, found "
                  + wrong
                  + ": ")
          .satisfies(
              e -> assertThat(e.getMessage()).doesNotContain("\n", "[U", "SQLSTATE", "Exception"));
    }
  }

  @Test
  void comparesColumnsOfARow() {
    Expectation compare =
        expectation(
            List.of("a score", "a score"), new Rule.Compare(Operator.LESS), Otherwise.WARN, 0);
    assertThat(only(expecting(compare).run("a|1||yes", "b|||yes")).failed()).isEqualTo(1);
  }

  @Test
  void judgesTheFutureByTheMomentOfTheRun() {
    Expectation past =
        expectation(List.of("seen.on"), new Rule.NotInFuture(), Otherwise.QUARANTINE, 0);
    Cleaned cleaned = expecting(past).run("a|1|2026-03-10|yes", "b|1|2026-03-11|yes");
    assertThat(cleaned.reasons()).containsExactly("3 [seen.on not-in-future]");
  }

  @Test
  void keepsTheFirstOfRowsWithOneKeyAfterDuplicatesAreLeftOut() {
    Expectation unique =
        expectation(List.of("id.no"), new KeyRule.Unique(), Otherwise.QUARANTINE, 0);
    Cleaned cleaned =
        expecting(unique)
            .deduplicate(Deduplicate.EXACT, Keep.FIRST, null)
            .partitions(3)
            .run("a|1||yes", "a|1||yes", " a|2||yes", "b|x||no", "b|3||no", "|4||no", "|5||no");
    assertThat(cleaned.rows())
        .containsExactly(
            "2 [a, 1.0, null, true]",
            "6 [b, 3.0, null, false]",
            "7 [null, 4.0, null, false]",
            "8 [null, 5.0, null, false]");
    assertThat(cleaned.duplicates()).containsExactly("3 of 2");
    assertThat(cleaned.reasons()).containsExactly("4 [id.no unique]", "5 [a score: type]");
    assertThat(cleaned.rejected().get(0).getJavaMap(7).get("id.no")).isEqualTo(" a");
    assertThat(cleaned.result().rows()).isEqualTo(new RowBalance(7, 4, 2, 1, 0));
    ExpectationResult result = only(cleaned);
    assertThat(result.checked()).isEqualTo(5);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.examples().get(0).row()).isEqualTo(4);
    assertThat(Files.exists(Path.of(cleaned.paths().keys()))).isFalse();
    assertThat(Files.exists(Path.of(cleaned.paths().typed()))).isFalse();
  }

  @Test
  void onlyTellsRowsWithOneKeyWhereThatIsAWarning() {
    Expectation unique =
        expectation(List.of("id.no", "a score"), new KeyRule.Unique(), Otherwise.WARN, 0);
    Cleaned cleaned = expecting(unique).run("a|1||yes", "a|2||no", "a|1||no");
    assertThat(cleaned.rows()).hasSize(3);
    assertThat(only(cleaned).failed()).isEqualTo(1);
    assertThat(Files.exists(Path.of(cleaned.paths().quarantine()))).isFalse();
  }

  @Test
  void looksKeysUpInOtherTables() throws IOException {
    Path csv = Files.writeString(folder.resolve("known.csv"), "no,name\n a ,\"x, y\"\nb,z\nb,z\n");
    Path parquet = folder.resolve("known.parquet");
    SparkForTests.session()
        .sql("SELECT 1 AS points UNION SELECT 2")
        .write()
        .parquet(parquet.toString());
    Expectation known = references("csv", csv, "no", "id.no");
    Expectation points = references("parquet", parquet, "points", "a score");
    Cleaned cleaned =
        expecting(known, points).run("a|1||yes", "B|1||yes", "b|2||no", "c|3||no", "||| yes");
    assertThat(cleaned.reasons())
        .containsExactly("3 [id.no references]", "5 [id.no references, a score references]");
    assertThat(cleaned.result().rows()).isEqualTo(new RowBalance(5, 3, 2, 0, 0));
    assertThat(cleaned.result().expectations())
        .extracting(ExpectationResult::failed)
        .containsExactly(2L, 1L);
    assertThatThrownBy(() -> expecting(references("csv", csv, "nr", "id.no")).run("a|1||yes"))
        .hasMessage(
            "Cannot check id.no references: %s has no column nr; it has no, name".formatted(csv));
    Path gone = folder.resolve("gone.csv");
    assertThatThrownBy(() -> expecting(references("csv", gone, "nr", "id.no")).run("a|1||yes"))
        .hasMessageStartingWith("Cannot read " + gone + ": ");
  }

  private static Expectation references(String type, Path path, String column, String own) {
    return expectation(
        List.of(own),
        new KeyRule.References(type, List.of(path.toString()), List.of(column)),
        Otherwise.QUARANTINE,
        0);
  }

  private CleaningFixture expecting(Expectation... all) {
    return new CleaningFixture(folder.resolve("run " + ++runs)).expecting(all);
  }

  private static ExpectationResult only(Cleaned cleaned) {
    assertThat(cleaned.result().expectations()).hasSize(1);
    return cleaned.result().expectations().get(0);
  }

  private static Expectation score(Rule rule, Otherwise otherwise, double tolerance) {
    return expectation(List.of("a score"), rule, otherwise, tolerance);
  }

  private static Expectation expectation(
      List<String> columns, Rule rule, Otherwise otherwise, double tolerance) {
    String name = String.join(" ", columns) + " " + rule.kind();
    return new Expectation(name, rule, columns, otherwise, tolerance, "ask Ann");
  }
}
