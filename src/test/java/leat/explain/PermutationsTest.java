package leat.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import leat.metrics.Metric;
import leat.model.LogisticModel;
import leat.model.PortableModel;
import org.junit.jupiter.api.Test;

class PermutationsTest {
  /** Knows the age, and asks for the town without minding it. */
  private static final PortableModel BY_AGE =
      People.model(
          new LogisticModel(new double[][] {{0.1, 0, 0, 0}}, new double[] {-4.5}, new double[4]));

  private static List<FeatureImportance> importances(List<SampleRow> rows, Metric metric) {
    Plan plan = new Plan(metric, 5, 3, 42);
    return new Permutations(BY_AGE, rows, new Rescoring(BY_AGE, rows), plan)
        .of(ColumnUse.of(BY_AGE, List.of("age", "town")));
  }

  @Test
  void aColumnThatDecidesIsImportantAndOneThatDoesNotIsNot() {
    List<SampleRow> rows = People.rows(500, 1);
    List<FeatureImportance> found = importances(rows, Metric.AUC);

    assertThat(found).extracting(FeatureImportance::column).containsExactly("age", "town");
    double auc =
        new Figure(Metric.AUC, BY_AGE, rows, all(500))
            .of(new Rescoring(BY_AGE, rows).probabilities());
    // Without the age half of the pairs are in order.
    assertThat(found.get(0).drop()).isEqualTo(auc - 0.5, within(0.03));
    assertThat(found.get(0).interval().low()).isLessThan(auc - 0.5);
    assertThat(found.get(0).interval().high()).isGreaterThan(auc - 0.5);
    assertThat(found.get(1).drop()).isZero();
    assertThat(found.get(1).interval().low()).isZero();
  }

  @Test
  void aLossThatGrowsIsADropToo() {
    FeatureImportance age = importances(People.rows(500, 1), Metric.LOG_LOSS).get(0);

    assertThat(age.column()).isEqualTo("age");
    assertThat(age.drop()).isGreaterThan(0.2);
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(importances(People.rows(200, 2), Metric.AUC))
        .isEqualTo(importances(People.rows(200, 2), Metric.AUC));
  }

  @Test
  void sayNothingWhereTheMetricIsNotDefined() {
    List<SampleRow> negatives =
        People.rows(100, 3).stream().filter(row -> row.label() == 0).toList();

    assertThat(importances(negatives, Metric.AUC))
        .containsExactly(
            new FeatureImportance("age", null, null), new FeatureImportance("town", null, null));
  }

  /** Other rows of the same kind give other drops; intervals say how far these lie apart. */
  @Test
  void intervalsAreAsWideAsOtherRowsMakeThem() {
    int samples = 60;
    double[] drops = new double[samples];
    double reach = 0;
    for (int sample = 0; sample < samples; sample++) {
      FeatureImportance age = importances(People.rows(200, 100 + sample), Metric.AUC).get(0);
      drops[sample] = age.drop();
      reach += (age.interval().high() - age.interval().low()) / 2 / samples;
    }
    double mean = IntStream.range(0, samples).mapToDouble(i -> drops[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, samples).mapToDouble(i -> Math.pow(drops[i] - mean, 2)).sum()
            / (samples - 1);

    // Student's t with 9 degrees of freedom; 60 samples say a deviation to about 10 %.
    assertThat(reach / Math.sqrt(variance)).isBetween(2.26 * 0.75, 2.26 * 1.4);
  }

  private static int[] all(int count) {
    return IntStream.range(0, count).toArray();
  }
}
