package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leat.ExitCode;
import leat.LeatException;
import leat.config.SplitSettings;
import leat.config.SplitSettings.By;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
  private static final int TRAIN = Part.TRAIN.ordinal();
  private static final int VALIDATION = Part.VALIDATION.ordinal();
  private static final int TEST = Part.TEST.ordinal();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void areTheSameForEveryNumberOfPartitionsAndOrder(int partitions) {
    List<Row> rows = Cleaned.rows(500);
    Map<String, Integer> expected = parts(rows, Cleaned.SPLIT);
    Collections.shuffle(rows, new Random(partitions));
    Dataset<Row> shuffled = Cleaned.dataset(rows).repartition(partitions);
    assertThat(parts(shuffled, Cleaned.SPLIT)).isEqualTo(expected);
  }

  @Test
  void stratifiedAreTheSameForEveryNumberOfPartitionsAndOrder() {
    List<Row> rows = Cleaned.rows(500);
    SplitSettings stratified = Cleaned.split(By.KEY, true, List.of());
    Map<String, Integer> expected = parts(rows, stratified);
    Collections.shuffle(rows, new Random(1));
    assertThat(parts(Cleaned.dataset(rows).repartition(7), stratified)).isEqualTo(expected);
  }

  @Test
  void takeAboutTheFractionsOfTheSettings() {
    Map<Integer, Long> counts = counts(parts(Cleaned.rows(20_000), Cleaned.SPLIT));
    // four standard errors of a fraction p of 20,000 rows: 4 sqrt(p (1 - p) / 20,000) < 0.014
    assertThat(counts.get(TRAIN) / 20_000.0).isCloseTo(0.6, within(0.014));
    assertThat(counts.get(VALIDATION) / 20_000.0).isCloseTo(0.15, within(0.011));
    assertThat(counts.get(TEST) / 20_000.0).isCloseTo(0.25, within(0.013));
  }

  @Test
  void differByTheSeed() {
    List<Row> rows = Cleaned.rows(1_000);
    SplitSettings other =
        new SplitSettings(0.6, 0.15, 0.25, 8, By.KEY, false, Cleaned.SPLIT.testFiles());
    Map<String, Integer> parts = parts(rows, Cleaned.SPLIT);
    Map<String, Integer> others = parts(rows, other);
    long same = parts.keySet().stream().filter(id -> parts.get(id).equals(others.get(id))).count();
    // independent splits agree on 0.6^2 + 0.15^2 + 0.25^2 = 0.445 of the rows
    assertThat(same / 1_000.0).isCloseTo(0.445, within(0.063));
  }

  @Test
  void ofARowDoNotDependOnOtherRows() {
    List<Row> rows = Cleaned.rows(400);
    Map<String, Integer> all = parts(rows, Cleaned.SPLIT);
    Map<String, Integer> some = parts(rows.subList(0, 37), Cleaned.SPLIT);
    assertThat(all).containsAllEntriesOf(some);
  }

  @Test
  void byKeyDoNotDependOnOtherColumns() {
    List<Row> rows = Cleaned.rows(200);
    List<Row> changed = new ArrayList<>();
    rows.forEach(row -> changed.add(Cleaned.with(row, "income.net", -1.0)));
    assertThat(parts(changed, Cleaned.SPLIT)).isEqualTo(parts(rows, Cleaned.SPLIT));
  }

  @Test
  void byRowKeepEqualRowsTogether() {
    List<Row> rows = new ArrayList<>(Cleaned.rows(200));
    rows.replaceAll(row -> Cleaned.with(row, "id", null));
    rows.addAll(rows);
    SplitSettings byRow = Cleaned.split(By.ROW, false, List.of());
    Map<List<Object>, Integer> seen = new HashMap<>();
    for (Row row : Parts.assign(Cleaned.dataset(rows), Cleaned.CONTRACT, byRow).collectAsList()) {
      int part = row.getInt(row.size() - 2);
      List<Object> values = new ArrayList<>();
      for (int i = 3; i < row.size() - 2; i++) {
        values.add(row.get(i));
      }
      assertThat(seen.merge(values, part, (a, b) -> a)).isEqualTo(part);
    }
    assertThat(seen).hasSize(200);
    assertThat(seen.values()).contains(TRAIN, VALIDATION, TEST);
  }

  @Test
  void byGroupKeepGroupsTogether() {
    SplitSettings byGroup = Cleaned.split(By.GROUP, false, List.of());
    Map<Integer, Integer> households = new HashMap<>();
    for (Map.Entry<String, Integer> row : parts(Cleaned.rows(300), byGroup).entrySet()) {
      int household = Integer.parseInt(row.getKey().substring(1)) / 3;
      assertThat(households.merge(household, row.getValue(), (a, b) -> a))
          .isEqualTo(row.getValue());
    }
    assertThat(households.values()).contains(TRAIN, VALIDATION, TEST);
  }

  @Test
  void stratifiedDivideEachClassExactly() {
    List<Row> rows = Cleaned.rows(1_000);
    SplitSettings stratified = Cleaned.split(By.KEY, true, List.of());
    Map<String, Integer> parts = parts(rows, stratified);
    for (boolean label : new boolean[] {true, false}) {
      List<Integer> own = new ArrayList<>();
      rows.stream()
          .filter(row -> row.getBoolean(9) == label)
          .forEach(row -> own.add(parts.get(row.getString(3))));
      long train = Math.round(own.size() * 0.6);
      assertThat(Collections.frequency(own, TRAIN)).isEqualTo((int) train);
      assertThat(Collections.frequency(own, VALIDATION))
          .isEqualTo((int) (Math.round(own.size() * 0.75) - train));
    }
  }

  @Test
  void stratifiedByGroupAreRefused() {
    SplitSettings split = Cleaned.split(By.GROUP, true, List.of());
    assertThatThrownBy(() -> parts(Cleaned.rows(3), split))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Invalid split.stratify: must be false with split.by = group, since a group may have"
                + " rows of several classes, found true")
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026/b.csv", "*b.csv", "2026/?.csv.not, *b*"})
  void testFilesAreTheTestPartAndTheRestIsDivided(String globs) {
    List<String> files = List.of(globs.split(", "));
    Map<String, Integer> parts = parts(Cleaned.rows(2_000), Cleaned.split(By.KEY, false, files));
    assertThat(parts).hasSize(2_000);
    parts.forEach(
        (id, part) ->
            assertThat(part == TEST).isEqualTo(Integer.parseInt(id.substring(1)) % 4 == 0));
    // of 1,500 rows 0.6 / 0.75 train; 4 standard errors are 0.041
    assertThat(counts(parts).get(TRAIN) / 1_500.0).isCloseTo(0.8, within(0.041));
  }

  @Test
  void haveNoTestRowsWhereNoneAreAskedFor() {
    SplitSettings split = new SplitSettings(0.7, 0.2999999, 0, 7, By.KEY, false, List.of());
    assertThat(parts(Cleaned.rows(2_000), split).values()).doesNotContain(TEST);
  }

  @Test
  void globsMatchWholeNamesLiterally() {
    assertThat("a+b.csv").matches(Globs.regex("a+b.csv")).doesNotMatch(Globs.regex("a+b"));
    assertThat("aab.csv").doesNotMatch(Globs.regex("a+b.csv"));
    assertThat("x\uD83D\uDE00y").matches(Globs.regex("x?y")).matches(Globs.regex("*\uD83D\uDE00y"));
  }

  private static Map<String, Integer> parts(List<Row> rows, SplitSettings split) {
    return parts(Cleaned.dataset(rows), split);
  }

  private static Map<String, Integer> parts(Dataset<Row> rows, SplitSettings split) {
    Map<String, Integer> parts = new HashMap<>();
    Parts.assign(rows, Cleaned.CONTRACT, split)
        .select("id", Columns.PART)
        .collectAsList()
        .forEach(row -> parts.put(row.getString(0), row.getInt(1)));
    return parts;
  }

  private static Map<Integer, Long> counts(Map<String, Integer> parts) {
    Map<Integer, Long> counts = new HashMap<>();
    parts.values().forEach(part -> counts.merge(part, 1L, Long::sum));
    return counts;
  }
}
