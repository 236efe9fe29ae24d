package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import leat.LeatException;
import leat.config.ClassWeights;
import leat.config.LogisticSettings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticFitTest {
  private static final LogisticSettings PLAIN = settings(0, 100, 1e-8);

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void givesTheSameBitsForEveryNumberOfPartitionsAndOrder(int classes) {
    SmallData data = SmallData.random(1_500, classes, true);
    LogisticSettings settings = new LogisticSettings(0.01, 0.5, 15, 1e-8, ClassWeights.BALANCED);
    LogisticFit expected = fit(data, data.dataset(), settings);
    List<Row> rows = new ArrayList<>(data.rows());
    for (int partitions : new int[] {1, 2, 4, 16}) {
      Collections.shuffle(rows, new Random(partitions));
      SmallData shuffled = new SmallData(rows, classes);
      Dataset<Row> dataset = shuffled.dataset().repartition(partitions);
      LogisticFit found = fit(shuffled, dataset, settings);
      assertThat(found.coefficients()).isDeepEqualTo(expected.coefficients());
      assertThat(found.intercepts()).isEqualTo(expected.intercepts());
      assertThat(found.minimum().value()).isEqualTo(expected.minimum().value());
      assertThat(found.minimum().iterations()).isEqualTo(expected.minimum().iterations());
    }
  }

  @Test
  void withoutUsefulFeaturesGivesTheLogOddsOfTheClasses() {
    // 30 of 40 rows are of class 1, whatever the code: log(30 / 10)
    SmallData data = new SmallData(rowsWithoutInformation(), 2);
    LogisticFit found = fit(data, data.dataset(), PLAIN);
    assertThat(found.intercepts()[0]).isCloseTo(Math.log(3), within(1e-12));
    assertThat(found.minimum().converged()).isTrue();
    // -(0.75 log 0.75 + 0.25 log 0.25)
    assertThat(found.minimum().value()).isCloseTo(0.5623351446188083, within(1e-13));
  }

  @Test
  void saysThatItDidNotConverge() {
    SmallData data = SmallData.random(300, 2, false);
    LogisticFit found = fit(data, data.dataset(), settings(0, 2, 1e-12));
    assertThat(found.minimum().converged()).isFalse();
    assertThat(found.minimum().iterations()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void staysFiniteWhereTheClassesAreSeparable(int classes) {
    SmallData data = separable(classes);
    LogisticFit found = fit(data, data.dataset(), settings(0, 200, 1e-300));
    for (double[] vector : found.coefficients()) {
      assertThat(Arrays.stream(vector)).allMatch(Double::isFinite);
    }
    assertThat(Arrays.stream(found.intercepts())).allMatch(Double::isFinite);
    assertThat(found.minimum().value()).isBetween(0.0, 1e-3);
  }

  @Test
  void standardisesNumbersFarFromZeroAsThoseNearIt() {
    SmallData near = SmallData.random(500, 2, true);
    LogisticFit expected = fit(near, near.dataset(), settings(0.01, 100, 1e-9));
    List<Row> moved = new ArrayList<>();
    for (Row row : near.rows()) {
      moved.add(
          RowFactory.create(
              row.get(0),
              row.get(1),
              row.get(2),
              row.get(3),
              row.get(4),
              row.getDouble(5) + 0x1p20,
              row.get(6),
              row.get(7),
              row.get(8)));
    }
    SmallData far = new SmallData(moved, 2);
    LogisticFit found = fit(far, far.dataset(), settings(0.01, 100, 1e-9));
    // adding 2^20 to a number near 1 costs 20 of its 53 bits, 10^-10
    for (int slot = 0; slot < found.coefficients()[0].length; slot++) {
      assertThat(found.coefficients()[0][slot])
          .isCloseTo(expected.coefficients()[0][slot], within(1e-8));
      assertThat(found.deviations()[slot]).isCloseTo(expected.deviations()[slot], within(1e-8));
    }
    assertThat(found.minimum().iterations()).isEqualTo(expected.minimum().iterations());
  }

  @Test
  void deviationsAreTheUnbiasedOnesOfWeightedRows() {
    // weights 1 and 3, values 0 and 4: mean 3, variance (9 + 3) / 4 = 3;
    // factor 4 / (4 - (1 + 9) / 4) = 8 / 3, as in MLlib's Summarizer
    SmallData data =
        new SmallData(
            List.of(
                RowFactory.create(0, 0L, 0, 1.0, -1, 0.0, 0.0, -1, 1.0),
                RowFactory.create(0, 0L, 1, 3.0, -1, 4.0, 0.0, 0, 1.0)),
            2);
    double[] deviations = fit(data, data.dataset(), settings(1, 5, 1e-6)).deviations();
    // share of the last code 3 / 4: variance 3 / 16, times 8 / 3
    assertThat(deviations)
        .containsExactly(
            new double[] {0, 0, 0, Math.sqrt(8), 0, Math.sqrt(0.5), 0, 0}, within(1e-14));
  }

  @Test
  void refusesNumbersTooLargeToBeSquared() {
    SmallData data =
        new SmallData(
            List.of(
                RowFactory.create(0, 0L, 0, 1.0, -1, -1e200, 0.0, -1, 1.0),
                RowFactory.create(0, 0L, 1, 3.0, -1, 1e200, 0.0, 0, 1.0)),
            2);
    assertThatThrownBy(() -> fit(data, data.dataset(), PLAIN))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot train: numbers or weights are too large to be added up. Use"
                + " features.number.scale = standard, and weights near 1");
  }

  private static LogisticSettings settings(double regParam, int iterations, double tolerance) {
    return new LogisticSettings(regParam, 0, iterations, tolerance, ClassWeights.NONE);
  }

  private static LogisticFit fit(SmallData data, Dataset<Row> dataset, LogisticSettings settings) {
    try (EncodedRows rows = data.encoded(dataset)) {
      return LogisticFit.of(rows, settings);
    }
  }

  private static List<Row> rowsWithoutInformation() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(RowFactory.create(0, 0L, i % 4 == 0 ? 0 : 1, 1.0, i / 20, 5.0, 0.0, -1, 0.0));
    }
    return rows;
  }

  private static SmallData separable(int classes) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int label = i % classes;
      rows.add(RowFactory.create(0, 0L, label, 1.0, label, 10.0 * label + i % 5, 0.5, -1, 0.0));
    }
    return new SmallData(rows, classes);
  }
}
