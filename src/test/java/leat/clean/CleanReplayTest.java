package leat.clean;

import static leat.expectations.Otherwise.QUARANTINE;
import static leat.expectations.Otherwise.STOP;
import static leat.expectations.Otherwise.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import leat.SparkForTests;
import leat.clean.Replaying.Cleaned;
import leat.config.CleanSettings;
import leat.config.CleanSettings.Deduplicate;
import leat.config.CleanSettings.Keep;
import leat.contract.Contract;
import leat.expectations.Expectation;
import leat.expectations.KeyRule;
import leat.expectations.Rule;
import leat.expectations.TableRule;
import leat.ledger.RowBalance;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay gives what a clean in full gives. */
class CleanReplayTest {
  private static final CleanSettings EXACT = new CleanSettings(Deduplicate.EXACT, Keep.FIRST, null);
  private static final CleanSettings FIRST = new CleanSettings(Deduplicate.KEY, Keep.FIRST, null);
  private static final List<CleanSettings> ALL =
      List.of(
          new CleanSettings(Deduplicate.NONE, Keep.FIRST, null),
          EXACT,
          FIRST,
          new CleanSettings(Deduplicate.KEY, Keep.LATEST, "seen.on"),
          new CleanSettings(Deduplicate.EXACT, Keep.LATEST, "a score"));

  private static final List<Expectation> EXPECTED =
      List.of(
          new Expectation(
              "scores", new Rule.Range("-2", "40"), List.of("a score"), QUARANTINE, 0, null),
          new Expectation("past", new Rule.NotInFuture(), List.of("seen.on"), WARN, 0, null),
          new Expectation(
              "dated",
              new Rule.Sql("`id.no` <> 'b' or `seen.on` is not null"),
              List.of(),
              QUARANTINE,
              1,
              "who is b"),
          new Expectation(
              "one each", new KeyRule.Unique(), List.of("id.no", "a score"), QUARANTINE, 1, null),
          new Expectation("dates", new KeyRule.Unique(), List.of("seen.on"), WARN, 0, null),
          new Expectation("rows", new TableRule.RowCount(1L, null), List.of(), STOP, 0, null));

  @TempDir Path folder;

  /** Twice, so that what a replay gives is also proved to be good for another one. */
  @RepeatedTest(2)
  void replaysEqualCleaningInFull(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    CleanSettings clean = ALL.get(repetition.getCurrentRepetition() % ALL.size());
    LooserRules strict = LooserRules.strict();
    LooserRules looser = strict.loosened(random);
    CleanJobSettings first = settings(clean, strict.contract());
    CleanJobSettings second = settings(clean, looser.contract());
    CleanJobSettings third = settings(clean, looser.loosened(random).contract());
    Replaying replaying =
        new Replaying(folder, first, LooserRules.rows(400, random), 1 + random.nextInt(4));
    Cleaned before = replaying.inFull(first);
    assertThat(CleanChange.obstacles(Replaying.detail(first, before.result()), second)).isEmpty();
    Cleaned once = replaying.byReplay(before, second);
    assertThat(CleanChange.obstacles(Replaying.detail(second, once.result()), third)).isEmpty();
    Cleaned replayed = replaying.byReplay(once, third);
    Cleaned full = replaying.inFull(third);
    assertThat(replayed.result()).isEqualTo(full.result());
    assertThat(replayed.result().rows().holds()).isTrue();
    assertThat(replayed.content()).isEqualTo(full.content());
    assertThat(full.result().rows().out()).isGreaterThan(before.result().rows().out());
  }

  @Test
  void anEarlierRowThatComesBackTakesThePlaceOfTheOneKept() {
    Cleaned[] cleaned =
        firstAndLoosened(FIRST, "a|39||yes", "a|1||yes", "a|2||yes", "c|3||no", "c|39||no");
    assertThat(cleaned[0].content().get(1)).containsExactly("{\"_row_id\":4,\"_kept\":3}");
    assertThat(cleaned[1].content().get(0))
        .containsExactly(
            row(2, "\"id.no\":\"a\",\"a score\":39.0,\"answer\":true"),
            row(5, "\"id.no\":\"c\",\"a score\":3.0,\"answer\":false"));
    assertThat(cleaned[1].content().get(1))
        .containsExactly(
            "{\"_row_id\":3,\"_kept\":2}",
            "{\"_row_id\":4,\"_kept\":2}",
            "{\"_row_id\":6,\"_kept\":5}");
  }

  @Test
  void aGoodRowThatFailsARuleOnKeysNowIsRejectedWithItsTexts() {
    CleanSettings none = ALL.get(0);
    Cleaned[] cleaned =
        firstAndLoosened(none, "a|1,5||yes", "a| 1.5 ||no", "c|2||no", "c|2.0||yes");
    assertThat(cleaned[0].result().rows()).isEqualTo(new RowBalance(4, 2, 2, 0, 0));
    assertThat(cleaned[1].result().rows()).isEqualTo(new RowBalance(4, 2, 2, 0, 0));
    assertThat(cleaned[1].content().get(2))
        .satisfiesExactly(
            row -> assertThat(row).contains("\"_row_id\":3", "one each", "\"a score\":\" 1.5 \""),
            row -> assertThat(row).contains("\"_row_id\":5", "one each", "\"a score\":\"2.0\""));
  }

  @Test
  void filesOfGoodRowsAreCopiedUnlessARowInThemIsDisplaced() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("a", "4,0", "", "yes"));
    for (int i = 0; i < 40; i++) {
      rows.add(List.of("a", String.valueOf(i), "", "yes"));
    }
    CleanJobSettings strict = settings(EXACT, LooserRules.strict().contract());
    // two, as the session reads two cores' worth of small files at once
    Replaying replaying = new Replaying(folder, strict, rows, 2);
    Cleaned before = replaying.inFull(strict);
    Cleaned after = replaying.byReplay(before, loosest(EXACT));
    List<String> copied = new ArrayList<>(before.files());
    copied.retainAll(after.files());
    assertThat(before.files()).hasSize(2);
    assertThat(copied).hasSize(1);
    assertThat(after.result().rows().out()).isEqualTo(40);
  }

  @Test
  void valuesThatHaveATypeInTheSourceComeBackAsThatType() {
    StructType types =
        new StructType()
            .add("_row_id", DataTypes.LongType)
            .add("_file", DataTypes.StringType)
            .add("_line", DataTypes.LongType)
            .add("id.no", DataTypes.LongType)
            .add("a score", DataTypes.DoubleType)
            .add("seen.on", DataTypes.TimestampType)
            .add("answer", DataTypes.BooleanType);
    Instant noon = Instant.parse("2026-01-31T12:00:00.123456Z");
    Instant midnight = Instant.parse("2026-01-31T00:00:00Z");
    List<Row> rows =
        List.of(
            RowFactory.create(2L, "a", 2L, null, 1.5, midnight, true),
            RowFactory.create(3L, "a", 3L, 1L, 39.25, midnight, true),
            RowFactory.create(4L, "a", 4L, null, Double.NaN, midnight, true),
            RowFactory.create(5L, "a", 5L, null, 1e300, noon, false),
            RowFactory.create(6L, "a", 6L, null, -2.0, null, false));
    CleanSettings none = ALL.get(0);
    CleanJobSettings second =
        new CleanJobSettings(none, LooserRules.loosest().contract(), List.of());
    LooserRules optional = new LooserRules(Set.of(1));
    Replaying replaying =
        new Replaying(folder, SparkForTests.session().createDataFrame(rows, types));
    Cleaned before = replaying.inFull(new CleanJobSettings(none, optional.contract(), List.of()));
    Cleaned replayed = replaying.byReplay(before, second);
    Cleaned full = replaying.inFull(second);
    assertThat(replayed.result()).isEqualTo(full.result());
    assertThat(replayed.content()).isEqualTo(full.content());
    assertThat(full.result().rows()).isEqualTo(new RowBalance(5, 3, 2, 0, 0));
  }

  @Test
  void withNothingInQuarantineTheOutputIsTheSame() {
    Cleaned[] cleaned = firstAndLoosened(EXACT, "a|1||yes", "a|1||yes");
    assertThat(cleaned[1].result()).isEqualTo(cleaned[0].result());
    assertThat(cleaned[1].content()).isEqualTo(cleaned[0].content());
  }

  private Cleaned[] firstAndLoosened(CleanSettings clean, String... rows) {
    CleanJobSettings strict = settings(clean, LooserRules.strict().contract());
    Replaying replaying = new Replaying(folder, strict, split(rows), 1);
    Cleaned before = replaying.inFull(strict);
    return new Cleaned[] {before, replaying.byReplay(before, loosest(clean))};
  }

  private static List<List<String>> split(String... rows) {
    return Stream.of(rows).map(row -> List.of(row.split("\\|", -1))).toList();
  }

  private static CleanJobSettings settings(CleanSettings clean, Contract contract) {
    return new CleanJobSettings(clean, contract, EXPECTED);
  }

  private static CleanJobSettings loosest(CleanSettings clean) {
    return settings(clean, LooserRules.loosest().contract());
  }

  private static String row(long line, String values) {
    return "{\"_row_id\":%d,\"_file\":\"a.csv\",\"_line\":%d,%s}".formatted(line, line, values);
  }
}
