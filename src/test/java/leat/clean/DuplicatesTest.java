package leat.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leat.LeatException;
import leat.SparkForTests;
import leat.clean.CleaningFixture.Cleaned;
import leat.config.CleanSettings;
import leat.config.CleanSettings.Deduplicate;
import leat.config.CleanSettings.Keep;
import leat.contract.Contract;
import leat.ledger.RowBalance;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
  @TempDir Path folder;

  @Test
  void keepsTheFirstOfRowsWhoseCleanedValuesAreEqual() {
    Cleaned cleaned =
        exact().run("a|1||yes", " a|1.0|n/a|1", "a|1||no", "a|1||yes", "b|-0||no", "b|0||no");
    assertThat(cleaned.rows())
        .containsExactly(
            "2 [a, 1.0, null, true]", "4 [a, 1.0, null, false]", "6 [b, 0.0, null, false]");
    assertThat(cleaned.duplicates()).containsExactly("3 of 2", "5 of 2", "7 of 6");
    assertThat(cleaned.result().rows()).isEqualTo(new RowBalance(6, 3, 0, 3, 0));
    assertThat(Files.exists(Path.of(cleaned.paths().typed()))).isFalse();
  }

  @Test
  void tellsAMissingValueFromItsNeighbours() {
    Cleaned cleaned = exact().run("|1||yes", "1|||yes", "|||yes", "|||yes");
    assertThat(cleaned.duplicates()).containsExactly("5 of 4");
  }

  @Test
  void neverCountsQuarantinedRowsAsDuplicates() {
    Cleaned cleaned = exact().run("a|x||yes", "a|x||yes", "a|1||yes", "a|1||yes");
    assertThat(cleaned.rows()).containsExactly("4 [a, 1.0, null, true]");
    assertThat(cleaned.result().rows()).isEqualTo(new RowBalance(4, 1, 2, 1, 0));
  }

  @Test
  void keepsTheFirstRowOfAKeyAndAllRowsWithoutOne() {
    Cleaned cleaned =
        new CleaningFixture(folder)
            .deduplicate(Deduplicate.KEY, Keep.FIRST, null)
            .run("a|1||yes", "|2||yes", "a|3||no", "|4||no", " a |5||no");
    assertThat(cleaned.duplicates()).containsExactly("4 of 2", "6 of 2");
    assertThat(cleaned.result().rows()).isEqualTo(new RowBalance(5, 3, 0, 2, 0));
  }

  @Test
  void keepsTheLatestRowOfAKeyAndTheLastOfEquallyLateOnes() {
    Cleaned cleaned =
        new CleaningFixture(folder)
            .deduplicate(Deduplicate.KEY, Keep.LATEST, "seen.on")
            .run(
                "a|1|2026-01-02|yes",
                "a|2|2026-01-03|yes",
                "a|3|2026-01-03|no",
                "a|4|2026-01-01|no",
                "a|5||no",
                "b|6||no",
                "b|7||no");
    assertThat(cleaned.rows())
        .containsExactly("4 [a, 3.0, 2026-01-03, false]", "8 [b, 7.0, null, false]");
    assertThat(cleaned.duplicates())
        .containsExactly("2 of 4", "3 of 4", "5 of 4", "6 of 4", "7 of 8");
  }

  @Test
  void findsWhatAPlainMapFindsWhateverThePartitions() {
    Random random = new Random(5);
    List<String> rows = new ArrayList<>();
    Map<String, Long> first = new LinkedHashMap<>();
    List<String> expected = new ArrayList<>();
    for (long line = 2; line < 402; line++) {
      String row = random.nextInt(20) + "|" + random.nextInt(10) + "||yes";
      rows.add(row);
      Long earlier = first.putIfAbsent(row, line);
      if (earlier != null) {
        expected.add(line + " of " + earlier);
      }
    }
    CleaningFixture fixture = exact();
    List<String> kept = fixture.run(rows).rows();
    assertThat(kept).hasSize(first.size());
    for (int partitions : new int[] {1, 2, 7}) {
      Cleaned cleaned = fixture.partitions(partitions).run(rows);
      assertThat(cleaned.duplicates()).isEqualTo(expected);
      assertThat(cleaned.rows()).isEqualTo(kept);
      assertThat(cleaned.result().rows().holds()).isTrue();
    }
  }

  @Test
  void leavesOutTheSameRowsByCopyAndByJoin() {
    Dataset<Row> rows = SparkForTests.session().range(10).toDF(Columns.ROW_ID);
    Dataset<Row> ids = rows.where("_row_id % 3 = 0").coalesce(1);
    assertThat(left(new RowIds(4).without(rows, ids, 4))).containsExactly(1L, 2L, 4L, 5L, 7L, 8L);
    assertThat(left(new RowIds(3).without(rows, ids, 4))).containsExactly(1L, 2L, 4L, 5L, 7L, 8L);
  }

  @Test
  void refusesKeysWhereTheContractHasNone() {
    Contract keyless = new Contract(CleaningFixture.CONTRACT.columns().subList(1, 4));
    CleanSettings byKey = new CleanSettings(Deduplicate.KEY, Keep.FIRST, null);
    assertThatThrownBy(() -> new Duplicates(byKey, keyless))
        .isInstanceOf(LeatException.class)
        .hasMessage("Invalid clean.deduplicate: needs a column of role key, found key");
  }

  private CleaningFixture exact() {
    return new CleaningFixture(folder).deduplicate(Deduplicate.EXACT, Keep.FIRST, null);
  }

  private static List<Long> left(Dataset<Row> rows) {
    return rows.select(Columns.ROW_ID).as(Encoders.LONG()).collectAsList().stream()
        .sorted()
        .toList();
  }
}
