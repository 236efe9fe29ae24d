package leat.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.config.CleanSettings;
import leat.config.CleanSettings.Deduplicate;
import leat.config.CleanSettings.Keep;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;
import leat.expectations.Expectation;
import leat.expectations.ExpectationResult;
import leat.expectations.KeyRule;
import leat.expectations.Otherwise;
import leat.expectations.Rule;
import leat.expectations.TableRule;
import leat.expectations.Verdict;
import leat.ledger.RowBalance;
import org.junit.jupiter.api.Test;

class CleanChangeTest {
  private static final CleanSettings EXACT = new CleanSettings(Deduplicate.EXACT, Keep.FIRST, null);
  private static final Contract COLUMNS = CleaningFixture.CONTRACT;

  @Test
  void whatRowsAreComparedByMustStay() {
    assertThat(change(EXACT, COLUMNS, EXACT, COLUMNS)).isEmpty();
    CleanSettings byKey = new CleanSettings(Deduplicate.KEY, Keep.LATEST, "seen.on");
    assertThat(change(EXACT, COLUMNS, byKey, COLUMNS))
        .containsExactly(
            "clean.deduplicate exact -> key",
            "clean.keep first -> latest",
            "clean.latest-by none -> seen.on");
  }

  @Test
  void keysMustStayWhereRowsAreComparedByThem() {
    CleanSettings byKey = new CleanSettings(Deduplicate.KEY, Keep.FIRST, null);
    List<Column> columns = new ArrayList<>(COLUMNS.columns());
    Column score = columns.get(1);
    columns.set(1, new Column(score.name(), score.type(), Role.KEY, score.rules()));
    Contract twoKeys = new Contract(columns);
    assertThat(change(byKey, COLUMNS, byKey, twoKeys))
        .containsExactly("columns of role key [id.no] -> [id.no, a score]");
    assertThat(change(EXACT, COLUMNS, EXACT, twoKeys)).isEmpty();
  }

  @Test
  void settingsThatAnotherVersionWroteAreNotCompared() {
    CleanJobSettings now = new CleanJobSettings(EXACT, COLUMNS, List.of());
    JsonNode detail = Replaying.detail(now, result());
    assertThat(CleanChange.obstacles(detail, now)).isEmpty();
    ((ObjectNode) detail.path("made").path("settings").path("clean")).put("fuzzy", true);
    assertThat(CleanChange.obstacles(detail, now))
        .containsExactly("settings that are stored in a form that cannot be compared");
  }

  @Test
  void rulesOnRowsMayBeLoosenedOrTakenOut() {
    Expectation range = rule(new Rule.Range("0", "10"), Otherwise.QUARANTINE);
    assertThat(change(range)).isEmpty();
    assertThat(change(range, range)).isEmpty();
    assertThat(change(range, rule(new Rule.Range("-1", null), Otherwise.WARN))).isEmpty();
    assertThat(change(range, rule(new Rule.Range("0.0", "1e1"), Otherwise.WARN)))
        .containsExactly("expectation e: is another one");
    assertThat(change(range, rule(new Rule.Range("0", "9"), Otherwise.QUARANTINE)))
        .containsExactly("expectation e: is another one");
    assertThat(change(range, rule(new Rule.NotNull(), Otherwise.QUARANTINE)))
        .containsExactly("expectation e: is another one");
    Expectation few = rule(new Rule.OneOf(List.of("a")), Otherwise.STOP);
    assertThat(change(few, rule(new Rule.OneOf(List.of("b", "a")), Otherwise.QUARANTINE)))
        .isEmpty();
    assertThat(change(few, rule(new Rule.OneOf(List.of("b")), Otherwise.QUARANTINE)))
        .containsExactly("expectation e: is another one");
    Expectation length = rule(new Rule.Length(1L, 5L), Otherwise.STOP);
    assertThat(change(length, rule(new Rule.Length(null, 6L), Otherwise.STOP))).isEmpty();
    assertThat(change(length, rule(new Rule.Length(2L, 5L), Otherwise.STOP)))
        .containsExactly("expectation e: is another one");
  }

  @Test
  void rulesThatWarnMayStayWhereNoRowFailedThem() {
    Expectation warn = rule(new Rule.NotNull(), Otherwise.WARN);
    assertThat(change(0, warn, warn)).isEmpty();
    assertThat(change(2, warn, warn)).containsExactly("expectation e: fails on rows that stayed");
    assertThat(change(0, warn, rule(new Rule.NotNull(), Otherwise.QUARANTINE))).isEmpty();
  }

  @Test
  void newRulesAndThoseOnManyRowsNeedAllRows() {
    Expectation first = rule(new Rule.NotNull(), Otherwise.WARN);
    Expectation other =
        new Expectation("f", new Rule.NotNull(), List.of("a score"), Otherwise.WARN, 0, null);
    assertThat(change(first, other)).containsExactly("expectation f: is new");
    Expectation unique = rule(new KeyRule.Unique(), Otherwise.QUARANTINE);
    assertThat(change(unique, unique)).containsExactly("expectation e: compares all rows");
    Expectation mean = rule(new TableRule.Mean(0.0, 1.0), Otherwise.WARN);
    assertThat(change(mean, mean)).containsExactly("expectation e: measures all rows");
    assertThat(change(first, rule(new TableRule.RowCount(1L, null), Otherwise.STOP))).isEmpty();
  }

  @Test
  void expressionsMayNotAskForMoreThanTheRow() {
    Expectation row = rule(new Rule.Sql("`a score` > 1"), Otherwise.QUARANTINE);
    assertThat(change(row, row)).isEmpty();
    for (String sql : List.of("`seen.on` < current_date()", "rand() < 1", "`seen.on` < NOW()")) {
      Expectation more = rule(new Rule.Sql(sql), Otherwise.QUARANTINE);
      assertThat(change(more, more))
          .containsExactly("expectation e: may ask for more than the row");
    }
  }

  private static Expectation rule(Rule rule, Otherwise otherwise) {
    return new Expectation("e", rule, List.of("a score"), otherwise, 0, null);
  }

  private static List<String> change(Expectation before, Expectation... after) {
    return change(0, before, after);
  }

  private static List<String> change(long failed, Expectation before, Expectation... after) {
    CleanJobSettings was = new CleanJobSettings(EXACT, COLUMNS, List.of(before));
    CleanJobSettings is = new CleanJobSettings(EXACT, COLUMNS, List.of(after));
    return CleanChange.obstacles(Replaying.detail(was, result(failed)), is);
  }

  private static List<String> change(
      CleanSettings clean, Contract columns, CleanSettings after, Contract changed) {
    CleanJobSettings was = new CleanJobSettings(clean, columns, List.of());
    return CleanChange.obstacles(
        Replaying.detail(was, result()), new CleanJobSettings(after, changed, List.of()));
  }

  private static CleanResult result() {
    return result(0);
  }

  private static CleanResult result(long failed) {
    ExpectationResult found =
        new ExpectationResult(
            "e",
            "x",
            List.of(),
            "",
            Otherwise.WARN,
            9,
            failed,
            0L,
            null,
            Verdict.PASSED,
            List.of(),
            null);
    return new CleanResult(
        RowBalance.passedOn(9), Map.of(), Map.of(), "2026-03-10T12:00:00Z", List.of(found), "");
  }
}
