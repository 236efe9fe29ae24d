package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.ExitCode;
import leat.LeatException;
import leat.config.SplitSettings;
import leat.config.SplitSettings.By;
import leat.contract.ColumnType;
import leat.ledger.RowBalance;
import leat.table.Columns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeBoundsTest {
  @TempDir private Path folder;

  @Test
  void fractionsHoldByExactRankAndTrainComesFirst() {
    Map<Long, Integer> parts = parts(1_000, ColumnType.TIMESTAMP, 0);
    parts.forEach(
        (row, part) ->
            assertThat(part).as("row %s", row).isEqualTo(row < 600 ? 0 : row < 750 ? 1 : 2));
    assertThat(parts).hasSize(1_000);
  }

  @Test
  void rowsInTheGapAreInNoPartAndLaterFractionsHold() {
    // one row an hour, so that five hours before rows 600 and 750 are five rows each
    Map<Long, Integer> parts = parts(1_000, ColumnType.TIMESTAMP, 5 * 3_600);
    parts.forEach((row, part) -> assertThat(part).as("row %s", row).isEqualTo(withGap(row)));
  }

  private static int withGap(long row) {
    if (row >= 595 && row < 600 || row >= 745 && row < 750) {
      return Parts.GAP;
    }
    return row < 600 ? 0 : row < 750 ? 1 : 2;
  }

  @Test
  void rowsOfOneDayStayTogether() {
    // 1,000 hours are 41 days and 16 hours; ranks 600 and 750 fall on days 25 and 31 from 0
    Map<Long, Integer> parts = parts(1_000, ColumnType.DATE, 0);
    Map<Long, Integer> ofDay = new TreeMap<>();
    parts.forEach(
        (row, part) ->
            assertThat(ofDay.merge(row / 24, part, (first, next) -> first)).isEqualTo(part));
    assertThat(ofDay.get(24L)).isZero();
    assertThat(ofDay.get(25L)).isEqualTo(1);
    assertThat(ofDay.get(30L)).isEqualTo(1);
    assertThat(ofDay.get(31L)).isEqualTo(2);
  }

  @Test
  void refusesRowsWithoutATime() {
    List<Row> rows = Observed.rows(100, ColumnType.DATE);
    for (int i = 0; i < 3; i++) {
      Row row = rows.get(i);
      rows.set(
          i,
          RowFactory.create(
              row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), null, 1, true));
    }
    assertThatThrownBy(
            () ->
                TimeBounds.of(
                    Observed.dataset(rows, ColumnType.DATE),
                    Observed.contract(ColumnType.DATE),
                    split(0)))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot split by time: 3 of 100 rows have no seen. Set columns.seen.required = true")
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.DATA_REFUSED);
  }

  @Test
  void theJobCountsRowsInTheGapAsFiltered() {
    FeaturesRun run =
        new FeaturesRun(
            folder,
            Observed.dataset(Observed.rows(400, ColumnType.TIMESTAMP), ColumnType.TIMESTAMP),
            new FeaturesJobSettings(
                Observed.contract(ColumnType.TIMESTAMP), split(7_200), Cleaned.FEATURES));
    assertThat(run.result().rows()).isEqualTo(new RowBalance(400, 396, 0, 0, 4));
    assertThat(run.result().parts())
        .isEqualTo(Map.of("train", 238L, "validation", 58L, "test", 100L));
    assertThat(run.rows()).hasSize(396);
  }

  private static SplitSettings split(long gap) {
    return new SplitSettings(0.6, 0.15, 0.25, 7, By.TIME, gap, false, List.of());
  }

  private static Map<Long, Integer> parts(int count, ColumnType type, long gap) {
    Dataset<Row> rows = Observed.dataset(Observed.rows(count, type), type);
    Map<Long, Integer> parts = new HashMap<>();
    Parts.assign(rows, Observed.contract(type), split(gap))
        .select(Columns.ROW_ID, Columns.PART)
        .collectAsList()
        .forEach(row -> parts.put(row.getLong(0), row.getInt(1)));
    return parts;
  }
}
