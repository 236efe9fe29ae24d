package leat.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import leat.clean.CleaningFixture.Cleaned;
import leat.ledger.RowBalance;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanJobTest {
  @TempDir Path folder;

  @Test
  void readsTextsIntoTypesAndMissingValuesIntoNull() {
    Cleaned cleaned = new CleaningFixture(folder).run(" a |1.5|2026-01-31|yes", "b|n/a||no");
    assertThat(cleaned.rows())
        .containsExactly("2 [a, 1.5, 2026-01-31, true]", "3 [b, null, null, false]");
    assertThat(cleaned.result().rows()).isEqualTo(RowBalance.passedOn(2));
    assertThat(Files.exists(Path.of(cleaned.paths().quarantine()))).isFalse();
  }

  @Test
  void quarantinesRowsWithAllTheirReasonsAndTheirValues() {
    Cleaned cleaned = new CleaningFixture(folder).run("a|1|2026-01-31|yes", "b| 101 |soon|no");
    assertThat(cleaned.rows()).containsExactly("2 [a, 1.0, 2026-01-31, true]");
    Row row = cleaned.rejected().get(0);
    assertThat(row.getLong(0)).isEqualTo(3);
    assertThat(row.getString(1)).isEqualTo("a.csv");
    assertThat(row.getLong(2)).isEqualTo(3);
    assertThat(row.getList(3)).isEqualTo(List.of("a score: max", "seen.on: type"));
    assertThat(row.getList(4)).isEqualTo(List.of("max", "type"));
    assertThat(row.getList(5)).isEqualTo(List.of("a score", "seen.on"));
    assertThat(row.isNullAt(6)).isTrue();
    assertThat(row.getJavaMap(7))
        .isEqualTo(Map.of("id.no", "b", "a score", " 101 ", "seen.on", "soon", "answer", "no"));
    assertThat(row.getString(8)).isEqualTo("run-1");
    assertThat(row.getString(9)).isEqualTo("clean");
    assertThat(cleaned.result().rows()).isEqualTo(new RowBalance(2, 1, 1, 0, 0));
    assertThat(cleaned.result().quarantineReasons())
        .isEqualTo(Map.of("a score: max", 1L, "seen.on: type", 1L));
  }

  @Test
  void quarantinesRowsWithoutLabel() {
    Cleaned cleaned = new CleaningFixture(folder).run("a|1||yes", "b|1||", "c|1||n/a");
    assertThat(cleaned.rows()).containsExactly("2 [a, 1.0, null, true]");
    assertThat(cleaned.result().quarantineReasons()).isEqualTo(Map.of("answer: required", 2L));
  }

  @Test
  void givesDifferentExamplesOfEachReasonFromTheFirstRows() {
    Cleaned cleaned =
        new CleaningFixture(folder)
            .partitions(3)
            .run("a|x||yes", "b|x||no", "c|y||no", "d|1||no", "e|z||no", "f|w||no");
    assertThat(cleaned.result().examples())
        .isEqualTo(Map.of("a score: type", List.of("x", "y", "z")));
    assertThat(cleaned.result().quarantineReasons()).isEqualTo(Map.of("a score: type", 5L));
  }

  @Test
  void refusesDataOfWhichNothingIsLeftAndKeepsTheQuarantine() {
    Cleaned cleaned = new CleaningFixture(folder).run("a|x||yes", "b|y|soon|no");
    assertThat(cleaned.result().dataRefusal())
        .isEqualTo(
            "Cannot clean: none of 2 rows is left:"
                + " a score: type (2 rows, such as \"x\"),"
                + " seen.on: type (1 row, such as \"soon\")\n"
                + "The rejected rows are kept: leat quarantine show prints them");
    assertThat(cleaned.result().rows()).isEqualTo(new RowBalance(2, 0, 2, 0, 0));
    assertThat(cleaned.rejected()).hasSize(2);
  }
}
