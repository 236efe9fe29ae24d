package leat.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import leat.clean.CleaningFixture.Cleaned;
import leat.config.CleanSettings.Deduplicate;
import leat.config.CleanSettings.Keep;
import leat.expectations.Expectation;
import leat.expectations.ExpectationResult;
import leat.expectations.KeyRule;
import leat.expectations.Otherwise;
import leat.expectations.Rule;
import leat.expectations.TableRule;
import leat.ledger.RowBalance;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the rules and the partitions, each row is in one place, and all counts agree. */
class ExpectationsBalanceTest {
  private static final List<String> IDS = List.of("a", "b", " c", "", "d", "e", "f", "\u00e9");
  private static final List<String> SCORES = List.of("1", "1.0", "", "x", "101", "7", "50", "99");
  private static final List<String> DATES = List.of("2026-01-31", "2026-02-30", "", "2027-01-01");
  private static final List<String> ANSWERS = List.of("yes", "no", "1", "no", "maybe");

  private static final List<Expectation> RULES =
      List.of(
          rule("id.no", new Rule.NotNull()),
          rule("id.no", new Rule.Regex("[a-d]")),
          rule("id.no", new Rule.OneOf(List.of("a", "b", "c"))),
          rule("a score", new Rule.Range("2", "98")),
          rule("seen.on", new Rule.NotInFuture()),
          rule("seen.on", new Rule.Sql("`seen.on` IS NOT NULL OR answer")),
          rule("a score", new Rule.Sql("`a score` <> 7")),
          rule("id.no", new KeyRule.Unique()),
          rule("a score", new TableRule.Mean(0.0, 40.0)),
          rule("a score", new TableRule.DistinctCount(3L, null)),
          rule("seen.on", new TableRule.NullFraction(0.3)));

  @TempDir Path folder;

  @RepeatedTest(4)
  void accountsForEveryRowWhateverTheRules(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> rows = new ArrayList<>(List.of("c|3|2026-01-31|yes"));
    for (int i = 0; i < 200; i++) {
      rows.add(
          any(IDS, random)
              + "|"
              + any(SCORES, random)
              + "|"
              + any(DATES, random)
              + "|"
              + any(ANSWERS, random));
    }
    CleaningFixture fixture =
        new CleaningFixture(folder)
            .expecting(
                RULES.stream()
                    .filter(r -> random.nextInt(3) > 0)
                    .map(r -> with(r, random))
                    .toArray(Expectation[]::new))
            .deduplicate(
                any(List.of(Deduplicate.NONE, Deduplicate.EXACT), random), Keep.FIRST, null);
    Cleaned cleaned = fixture.partitions(1).run(rows);
    holds(cleaned);
    for (int partitions : new int[] {2, 7}) {
      Cleaned again = fixture.partitions(partitions).run(rows);
      assertThat(again.result()).isEqualTo(cleaned.result());
      assertThat(again.rows()).isEqualTo(cleaned.rows());
    }
  }

  private static void holds(Cleaned cleaned) {
    RowBalance balance = cleaned.result().rows();
    assertThat(balance.in()).isEqualTo(201);
    assertThat(balance.holds()).isTrue();
    List<Row> rejected = balance.quarantined() == 0 ? List.of() : cleaned.rejected();
    assertThat(balance.out()).isEqualTo(cleaned.rows().size());
    assertThat(balance.quarantined()).isEqualTo(rejected.size());
    Set<Long> places = new HashSet<>();
    TreeMap<String, Long> reasons = new TreeMap<>();
    for (Row row : rejected) {
      assertThat(places.add(row.getLong(0))).as("once in quarantine").isTrue();
      assertThat(row.getList(3)).isNotEmpty().doesNotHaveDuplicates();
      row.<String>getList(3).forEach(reason -> reasons.merge(reason, 1L, Long::sum));
    }
    assertThat(reasons).isEqualTo(cleaned.result().quarantineReasons());
    for (ExpectationResult result : cleaned.result().expectations()) {
      if (result.failed() != null && result.otherwise() != Otherwise.WARN) {
        assertThat(result.failed()).isEqualTo(reasons.getOrDefault(result.name(), 0L));
      }
      if (result.failed() != null) {
        assertThat(result.examples()).hasSize((int) Math.min(3, result.failed()));
        assertThat(result.failed()).isLessThanOrEqualTo(result.checked());
      }
    }
  }

  private static Expectation rule(String column, Rule rule) {
    return new Expectation(column + " " + rule, rule, List.of(column), Otherwise.WARN, 0, null);
  }

  private static Expectation with(Expectation rule, Random random) {
    Otherwise otherwise = Otherwise.values()[random.nextInt(3)];
    return new Expectation(
        rule.name(), rule.rule(), rule.columns(), otherwise, random.nextDouble(), null);
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
