package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import leat.config.ClassWeights;
import leat.config.LogisticSettings;
import leat.table.Columns;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/**
 * Columns that follow from others: the optimum is a line, and what is found on it must be finite.
 */
class CollinearTest {
  private static final SmallData DATA = SmallData.random(600, 2, false);

  /** Slots of the numbers x, y and z behind the three of the code a. */
  private static final int X = 3;

  private static final int Y = 4;
  private static final int Z = 7;

  @Test
  void copiesShareTheCoefficientOfTheOneColumn() {
    SmallData copied = withZ((x, y) -> x);
    double[] without = fit(withZ((x, y) -> 0), 0).coefficients()[0];
    double[] found = fit(copied, 0).coefficients()[0];
    assertThat(found[X]).isCloseTo(found[Z], within(1e-9));
    assertThat(found[X] + found[Z]).isCloseTo(without[X], within(1e-6));
    assertThat(found[Y]).isCloseTo(without[Y], within(1e-6));
    double[] mllib = mllib(copied, 0).coefficients().toArray();
    assertThat(found).containsExactly(mllib, within(1e-6));
  }

  @Test
  void copiesWithAPenaltyAreThoseOfMllib() {
    SmallData copied = withZ((x, y) -> x);
    for (double penalty : new double[] {1e-4, 0.1}) {
      double[] found = fit(copied, penalty).coefficients()[0];
      assertThat(found[X]).isCloseTo(found[Z], within(1e-9));
      assertThat(found)
          .containsExactly(mllib(copied, penalty).coefficients().toArray(), within(1e-6));
    }
  }

  @Test
  void aSumOfOtherColumnsAddsNothing() {
    SmallData summed = withZ((x, y) -> 2 * x - 0.5 * y + 7);
    LogisticFit plain = fit(withZ((x, y) -> 0), 0);
    LogisticFit found = fit(summed, 0);
    double[] coefficients = found.coefficients()[0];
    assertThat(Arrays.stream(coefficients)).allMatch(c -> Math.abs(c) < 10);
    assertThat(found.minimum().converged()).isTrue();
    assertThat(found.minimum().value()).isCloseTo(plain.minimum().value(), within(1e-9));
    // what x and y have in all, through the sum and by themselves
    double[] without = plain.coefficients()[0];
    assertThat(coefficients[X] + 2 * coefficients[Z]).isCloseTo(without[X], within(1e-5));
    assertThat(coefficients[Y] - 0.5 * coefficients[Z]).isCloseTo(without[Y], within(1e-5));
  }

  private static SmallData withZ(DoubleBinaryOperator ofXAndY) {
    List<Row> rows =
        DATA.rows().stream()
            .map(
                row -> {
                  Object[] values = new Object[row.length()];
                  for (int i = 0; i < values.length; i++) {
                    values[i] = row.get(i);
                  }
                  int x = Columns.BEFORE_FEATURES + 1;
                  values[values.length - 1] =
                      ofXAndY.applyAsDouble(row.getDouble(x), row.getDouble(x + 1));
                  return RowFactory.create(values);
                })
            .toList();
    return new SmallData(rows, 2);
  }

  private static LogisticFit fit(SmallData data, double penalty) {
    try (EncodedRows rows = data.encoded()) {
      return LogisticFit.of(rows, new LogisticSettings(penalty, 0, 500, 1e-12, ClassWeights.NONE));
    }
  }

  private static LogisticRegressionModel mllib(SmallData data, double penalty) {
    return new org.apache.spark.ml.classification.LogisticRegression()
        .setWeightCol("weight")
        .setRegParam(penalty)
        .setMaxIter(500)
        .setTol(1e-12)
        .fit(data.forMllib());
  }
}
