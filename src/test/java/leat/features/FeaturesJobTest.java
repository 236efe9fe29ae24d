package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import leat.ExitCode;
import leat.LeatException;
import leat.config.SplitSettings.By;
import leat.ledger.RowBalance;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesJobTest {
  private static final int PART = 1;

  @TempDir private Path folder;

  @Test
  void learnsNothingFromTestAndValidationRows() {
    List<Row> rows = Cleaned.rows(400);
    FeaturesRun before = run("before", rows);
    List<Row> changed = new ArrayList<>();
    Random random = new Random(11);
    List<Row> encoded = before.rows();
    for (Row row : rows) {
      int part = encoded.get((int) row.getLong(0)).getInt(PART);
      changed.add(part == Part.TRAIN.ordinal() ? row : scrambled(row, random));
    }
    FeaturesRun after = run("after", changed);
    assertThat(after.text("encoding.json")).isEqualTo(before.text("encoding.json"));
    assertThat(after.text("baseline/profile.json")).isEqualTo(before.text("baseline/profile.json"));
    assertThat(after.rows()).isNotEqualTo(encoded);
    assertThat(training(after)).isEqualTo(training(before)).isNotEmpty();
  }

  @Test
  void learnsFromTrainingRows() {
    List<Row> rows = Cleaned.rows(400);
    FeaturesRun before = run("before", rows);
    rows.replaceAll(row -> scrambled(row, new Random(row.getLong(0))));
    assertThat(run("after", rows).text("encoding.json")).isNotEqualTo(before.text("encoding.json"));
  }

  @Test
  void accountsForEveryRow() {
    FeaturesResult result = run("once", Cleaned.rows(400)).result();
    assertThat(result.rows()).isEqualTo(RowBalance.passedOn(400));
    assertThat(result.parts().values().stream().mapToLong(n -> n).sum()).isEqualTo(400);
    assertThat(result.parts()).containsOnlyKeys("train", "validation", "test");
    assertThat(result.classRows().stream().mapToLong(n -> n).sum())
        .isEqualTo(result.parts().get("train"));
    // age and income with their indicators, and job with seven slots at most
    assertThat(result.features()).isEqualTo(5);
    assertThat(result.decisions())
        .extracting(FeatureDecision::column)
        .containsExactly("age", "income.net", "job");
  }

  @Test
  void refusesTestFilesThatNoRowCameFrom() {
    assertThatThrownBy(
            () ->
                new FeaturesRun(
                    folder, Cleaned.rows(100), Cleaned.split(By.KEY, false, List.of("c.csv"))))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot find test rows: no source file with rows matches split.test-files, found"
                + " [c.csv]")
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.DATA_REFUSED);
  }

  private FeaturesRun run(String name, List<Row> rows) {
    return new FeaturesRun(folder.resolve(name), rows, Cleaned.SPLIT);
  }

  /** Other values in every column but the key. */
  private static Row scrambled(Row row, Random random) {
    Row changed = Cleaned.with(row, "age", random.nextInt());
    changed = Cleaned.with(changed, "household", null);
    changed = Cleaned.with(changed, "income.net", 1e12 * random.nextGaussian());
    changed = Cleaned.with(changed, "job", "job 2/" + random.nextInt(3));
    changed = Cleaned.with(changed, "weight", 1 + 100 * random.nextDouble());
    return Cleaned.with(changed, "responded", random.nextBoolean());
  }

  private static List<Row> training(FeaturesRun run) {
    return run.rows().stream().filter(row -> row.getInt(PART) == Part.TRAIN.ordinal()).toList();
  }
}
