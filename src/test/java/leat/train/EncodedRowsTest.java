package leat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leat.config.ClassWeights;
import leat.config.LogisticSettings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class EncodedRowsTest {
  private static final SmallData DATA = SmallData.random(900, 2, true);
  private static final LogisticSettings SETTINGS =
      new LogisticSettings(0.01, 0.5, 100, 1e-6, ClassWeights.NONE);

  @Test
  void aFitIsTheSameOnTheDriverAndOnTheClusterWhateverThePartitions() {
    List<LogisticFit> fits =
        List.of(
            fit(DATA.dataset(), Long.MAX_VALUE),
            fit(DATA.dataset(), 900),
            fit(DATA.dataset().repartition(5), Long.MAX_VALUE),
            fit(DATA.dataset().repartition(7), 900));
    assertThat(fits)
        .extracting(fit -> Arrays.toString(fit.coefficients()[0]))
        .containsOnly(Arrays.toString(fits.get(0).coefficients()[0]));
  }

  private static LogisticFit fit(Dataset<Row> rows, long atMost) {
    try (EncodedRows loaded = load(rows, Division.folds(3), atMost)) {
      assertThat(loaded.isLocal()).isEqualTo(atMost == 900);
      return LogisticFit.of(loaded.without(1), SETTINGS);
    }
  }

  @Test
  void everyRowIsInOneFoldAndFoldsAreSamplesOfAll() {
    try (EncodedRows all = load(DATA.dataset().repartition(3), Division.folds(4), 900)) {
      Set<Long> seen = new HashSet<>();
      for (int fold = 0; fold < 4; fold++) {
        EncodedRows own = all.pieces(fold);
        assertThat(own.extent().rows()).isBetween(180L, 270L);
        own.each(EncodedBlock::hashes)
            .forEach(
                hashes -> Arrays.stream(hashes).forEach(h -> assertThat(seen.add(h)).isTrue()));
        assertThat(all.without(fold).extent().rows() + own.extent().rows()).isEqualTo(900);
      }
      assertThat(seen).hasSize(900);
    }
  }

  @Test
  void rowsOfAFoldThatAFilterTakesAreKept() {
    for (long atMost : new long[] {900, Long.MAX_VALUE}) {
      try (EncodedRows all = load(DATA.dataset().repartition(2), Division.folds(2), atMost);
          EncodedRows some = all.pieces(1).where((part, hash) -> hash > 0)) {
        List<long[]> hashes = some.each(EncodedBlock::hashes);
        assertThat(hashes.stream().flatMapToLong(Arrays::stream))
            .allMatch(h -> h > 0 && h % 2 == 1);
        assertThat(some.extent().rows()).isBetween(150L, 300L);
      }
    }
  }

  private static EncodedRows load(Dataset<Row> rows, Division division, long atMost) {
    return EncodedRows.load(rows, TrainRun.encoding(), 2, division, atMost);
  }
}
