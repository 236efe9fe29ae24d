package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leat.config.ClassWeights;
import leat.config.LogisticSettings;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients against MLlib's own LogisticSettings, both run until nothing changes. */
class MllibAgreementTest {
  @ParameterizedTest(name = "reg-param {0}, elastic-net {1}, {2} classes, weighted: {3}")
  @CsvSource({
    "0,    0,   2, false",
    "0,    0,   2, true",
    "0.1,  0,   2, true",
    "0.05, 0.5, 2, true",
    "0,    0,   3, true",
    "0.1,  0,   3, true",
    "0.02, 0.5, 3, true"
  })
  void coefficientsAgree(double regParam, double elasticNet, int classes, boolean weighted) {
    SmallData data = SmallData.random(600, classes, weighted);
    LogisticSettings settings = settings(regParam, elasticNet, ClassWeights.NONE);
    assertAgree(data, settings, mllib(data.forMllib(), settings));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 2", "0.1, 3"})
  void coefficientsAgreeWithBalancedClassesGivenAsWeights(double regParam, int classes) {
    SmallData data = SmallData.random(600, classes, true);
    double[] classWeights = new double[classes];
    for (int k = 0; k < classes; k++) {
      // scikit-learn's definition of balanced
      classWeights[k] = 600.0 / classes / data.rowsOfClass(k);
    }
    LogisticSettings settings = settings(regParam, 0, ClassWeights.BALANCED);
    assertAgree(data, settings, mllib(data.forMllib(classWeights), settings));
  }

  @Test
  void anL1PenaltyLeavesOutTheSameSlots() {
    SmallData data = SmallData.random(600, 2, false);
    LogisticSettings settings = settings(0.08, 1, ClassWeights.NONE);
    LogisticRegressionModel expected = mllib(data.forMllib(), settings);
    assertAgree(data, settings, expected);
    double[] found = fit(data, settings).coefficients()[0];
    assertThat(found).contains(0.0);
    for (int slot = 0; slot < found.length; slot++) {
      assertThat(found[slot] == 0).isEqualTo(expected.coefficients().apply(slot) == 0);
    }
  }

  private static void assertAgree(
      SmallData data, LogisticSettings settings, LogisticRegressionModel expected) {
    LogisticFit found = fit(data, settings);
    assertThat(found.minimum().converged()).isTrue();
    for (int k = 0; k < found.coefficients().length; k++) {
      assertThat(found.intercepts()[k])
          .isCloseTo(expected.interceptVector().apply(k), within(1e-6));
      for (int slot = 0; slot < found.coefficients()[k].length; slot++) {
        assertThat(found.coefficients()[k][slot])
            .as("class %d, slot %d", k, slot)
            .isCloseTo(expected.coefficientMatrix().apply(k, slot), within(1e-6));
      }
    }
  }

  private static LogisticSettings settings(
      double regParam, double elasticNet, ClassWeights classWeights) {
    return new LogisticSettings(regParam, elasticNet, 500, 1e-12, classWeights);
  }

  private static LogisticFit fit(SmallData data, LogisticSettings settings) {
    try (EncodedRows rows = data.encoded()) {
      return LogisticFit.of(rows, settings);
    }
  }

  private static LogisticRegressionModel mllib(Dataset<Row> rows, LogisticSettings settings) {
    return new org.apache.spark.ml.classification.LogisticRegression()
        .setWeightCol("weight")
        .setRegParam(settings.regParam())
        .setElasticNetParam(settings.elasticNet())
        .setMaxIter(settings.maxIterations())
        .setTol(settings.tolerance())
        .setStandardization(true)
        .fit(rows);
  }
}
