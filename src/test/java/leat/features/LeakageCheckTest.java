package leat.features;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import leat.Json;
import leat.config.FeatureSettings;
import leat.config.SplitSettings;
import leat.config.SplitSettings.By;
import leat.leakage.Finding;
import leat.leakage.Leak;
import leat.leakage.LeakageReport;
import leat.leakage.Verdict;
import leat.leakage.Verdicts;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakageCheckTest {
  private static final int ROWS = 1_200;

  @TempDir private Path folder;

  /** The job tells who responded, but for one row in twenty. */
  private static List<Row> rowsWithACopyOfTheLabel() {
    List<Row> rows = Cleaned.rows(ROWS);
    rows.replaceAll(
        row -> {
          boolean responded = row.getBoolean(9);
          boolean told = row.getLong(0) % 20 == 3 ? !responded : responded;
          return Cleaned.with(row, "job", told ? "customer" : "none");
        });
    return rows;
  }

  private static LeakageReport report(Dataset<Row> cleaned, SplitSettings split, long rows) {
    Dataset<Row> parted = Parts.assign(cleaned, Cleaned.CONTRACT, split);
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    Collections.addAll(columns, Typed.columns(Cleaned.CONTRACT));
    columns.add(col(Columns.ROW_ID));
    columns.add(col(Columns.PART));
    Dataset<Row> selected = parted.select(columns.toArray(org.apache.spark.sql.Column[]::new));
    return new LeakageCheck(Cleaned.CONTRACT, split, Verdicts.WARN, rows).report(selected, cleaned);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void findsTheSameInEveryNumberOfPartitions(int partitions) {
    List<Row> rows = rowsWithACopyOfTheLabel();
    SplitSettings byRow = Cleaned.split(By.ROW, false, List.of());
    String expected = report(Cleaned.dataset(rows), byRow, ROWS).json();
    Collections.shuffle(rows, new Random(partitions));
    Dataset<Row> shuffled = Cleaned.dataset(rows).repartition(partitions);
    assertThat(report(shuffled, byRow, ROWS).json()).isEqualTo(expected);
    assertThat(expected).contains("LABEL_COPY", "ENTITY");
  }

  @Test
  void looksAtASampleThatHashesChooseWhereRowsAreMany() {
    List<Row> rows = rowsWithACopyOfTheLabel();
    // as if there were 400,000 training rows, of which one half is looked at
    LeakageReport half = report(Cleaned.dataset(rows), Cleaned.SPLIT, 666_667);
    // of about 720 training rows one half; four standard errors are 54
    assertThat(half.looked()).isBetween(300L, 420L);
    assertThat(half.findings())
        .extracting(Finding::leak)
        .containsExactly(Leak.LABEL_COPY, Leak.ENTITY);
  }

  @Test
  void learnsNothingFromValidationAndTestRows() {
    List<Row> rows = rowsWithACopyOfTheLabel();
    LeakageReport expected = report(Cleaned.dataset(rows), Cleaned.SPLIT, ROWS);
    List<Row> parted =
        Parts.assign(Cleaned.dataset(rows), Cleaned.CONTRACT, Cleaned.SPLIT).collectAsList();
    List<Row> changed = new ArrayList<>();
    for (Row row : parted) {
      Row own = rows.get((int) row.getLong(0));
      boolean isTraining = row.<Integer>getAs(Columns.PART) == Part.TRAIN.ordinal();
      changed.add(isTraining ? own : Cleaned.with(own, "job", "x" + own.getLong(0)));
    }
    LeakageReport found = report(Cleaned.dataset(changed), Cleaned.SPLIT, ROWS);
    assertThat(found.columns()).isEqualTo(expected.columns());
    assertThat(found.findings()).isEqualTo(expected.findings());
  }

  @Test
  void saysWhereExamplesStandInTheSource() {
    LeakageReport report = report(Cleaned.dataset(rowsWithACopyOfTheLabel()), Cleaned.SPLIT, ROWS);
    Finding finding = report.findings().get(0);
    assertThat(finding.column()).isEqualTo("job");
    assertThat(finding.examples())
        .hasSize(4)
        .allSatisfy(
            example -> {
              assertThat(example.line()).isEqualTo(example.row() + 2);
              assertThat(example.file())
                  .isEqualTo(example.row() % 4 == 0 ? "2026/b.csv" : "2026/a.csv");
            });
  }

  @Test
  void accusesGroupsAndKeysThatTheSplitTearsApart() {
    Dataset<Row> rows = Cleaned.dataset(Cleaned.rows(ROWS));
    LeakageReport byKey = report(rows, Cleaned.SPLIT, ROWS);
    assertThat(byKey.findings()).extracting(Finding::leak).containsExactly(Leak.ENTITY);
    assertThat(byKey.findings().get(0).column()).isEqualTo("group household");
    SplitSettings byGroup = Cleaned.split(By.GROUP, false, List.of());
    assertThat(report(rows, byGroup, ROWS).findings()).isEmpty();
  }

  @Test
  void accusesRowsThatWereCopiedUnderOtherKeys() {
    List<Row> rows = new ArrayList<>(Cleaned.rows(ROWS));
    rows.replaceAll(row -> Cleaned.with(row, "household", null));
    assertThat(report(Cleaned.dataset(rows), Cleaned.SPLIT, ROWS).findings()).isEmpty();
    for (Row row : List.copyOf(rows.subList(0, 200))) {
      rows.add(Cleaned.with(row, "id", "copy of " + row.getString(3)));
    }
    LeakageReport report = report(Cleaned.dataset(rows), Cleaned.SPLIT, ROWS + 200);
    assertThat(report.findings()).extracting(Finding::leak).containsExactly(Leak.IDENTICAL_ROWS);
  }

  @Test
  void aDroppedColumnIsNoFeatureAndItsEvidenceIsTheReason() {
    FeaturesRun run = run("drop", Verdict.DROP);
    assertThat(run.result().decisions())
        .filteredOn(decision -> decision.column().equals("job"))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.kind()).isEqualTo("left out");
              assertThat(decision.reason()).contains("the label responded under another name");
            });
    assertThat(run.text("encoding.json")).doesNotContain("customer");
  }

  @Test
  void anAccusedColumnStaysAFeatureAndIsWrittenDown() {
    FeaturesRun run = run("warn", Verdict.WARN);
    assertThat(run.text("encoding.json")).contains("customer");
    assertThat(run.result().leakage()).extracting(Finding::column).contains("job");
    JsonNode json = Json.versioned(run.text("leakage.json"), "leat-leakage", 1);
    assertThat(json.path("findings").path(0).path("leak").asText()).isEqualTo("LABEL_COPY");
    assertThat(json.path("looked").asLong()).isEqualTo(run.result().parts().get("train"));
  }

  private FeaturesRun run(String name, Verdict verdict) {
    FeatureSettings features =
        new FeatureSettings(
            Cleaned.FEATURES.number(),
            Cleaned.FEATURES.category(),
            Cleaned.FEATURES.target(),
            Cleaned.FEATURES.time(),
            Cleaned.FEATURES.selection(),
            Cleaned.FEATURES.columns(),
            Verdicts.columns(verdict));
    return new FeaturesRun(
        folder.resolve(name),
        Cleaned.dataset(rowsWithACopyOfTheLabel()),
        new FeaturesJobSettings(Cleaned.CONTRACT, Cleaned.SPLIT, features));
  }
}
