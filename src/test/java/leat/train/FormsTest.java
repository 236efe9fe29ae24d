package leat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import leat.config.ClassWeights;
import leat.config.LogisticForms;
import leat.config.LogisticSettings;
import leat.config.NumericForm;
import leat.model.Bins;
import leat.model.Cross;
import leat.model.Encoding;
import leat.model.LogisticModel;
import leat.model.Piecewise;
import leat.model.Step;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logistic regressions of numbers in other forms, and of crosses that the data chooses. */
class FormsTest {
  @ParameterizedTest
  @CsvSource({"BINS, 2", "HINGE, 2", "HINGE, 3"})
  void theSameBitsForEveryNumberOfPartitionsAndOrder(NumericForm form, int classes) {
    SmallData data = crossed(2_000, classes);
    Fitted expected = fit(data, data.dataset(), form, 3);
    assertThat(crosses(expected)).isNotEmpty();
    List<Row> rows = new ArrayList<>(data.rows());
    for (int partitions : new int[] {1, 2, 7}) {
      Collections.shuffle(rows, new Random(partitions));
      SmallData shuffled = new SmallData(rows, classes);
      Fitted found = fit(shuffled, shuffled.dataset().repartition(partitions), form, 3);
      assertThat(found.encoding()).isEqualTo(expected.encoding());
      assertThat(model(found).coefficients()).isDeepEqualTo(model(expected).coefficients());
      assertThat(model(found).intercepts()).isEqualTo(model(expected).intercepts());
      assertThat(found.deviations()).isEqualTo(expected.deviations());
    }
  }

  @Test
  void numbersTakeTheFormThatTheSettingsSay() {
    SmallData data = SmallData.random(500, 2, true);
    assertThat(steps(fit(data, data.dataset(), NumericForm.LINEAR, 0), Bins.class)).isEmpty();
    Fitted bins = fit(data, data.dataset(), NumericForm.BINS, 0);
    assertThat(steps(bins, Bins.class))
        .extracting(Step::output)
        .containsExactly("x:bins", "y:bins");
    assertThat(bins.encoding().features()).containsExactly("a", "x:bins", "y:bins", "b", "z");
    Fitted hinge = fit(data, data.dataset(), NumericForm.HINGE, 0);
    assertThat(steps(hinge, Piecewise.class)).hasSize(2);
    // z has two values, of which any form is a line
    assertThat(hinge.encoding().features()).containsExactly("a", "x:knots", "y:knots", "b", "z");
    assertThat(hinge.effort().converged()).isTrue();
  }

  @Test
  void hingesFollowACurveThatALineDoesNot() {
    SmallData data = curved(3_000);
    double linear = fit(data, data.dataset(), NumericForm.LINEAR, 0).effort().loss();
    double hinge = fit(data, data.dataset(), NumericForm.HINGE, 0).effort().loss();
    double bins = fit(data, data.dataset(), NumericForm.BINS, 0).effort().loss();
    assertThat(hinge).isLessThan(linear - 0.1);
    assertThat(bins).isLessThan(linear - 0.1);
  }

  @Test
  void findsThePairThatOnlyTogetherSaysSomething() {
    SmallData data = crossed(2_000, 2);
    List<Cross> found = crosses(fit(data, data.dataset(), NumericForm.LINEAR, 1));
    assertThat(found).hasSize(1);
    assertThat(List.of(found.get(0).left(), found.get(0).right()))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(found.get(0).categories()).hasSize(6);
  }

  @Test
  void takesFewPairsOrNoneWhereNoneSaysMore() {
    // labels by chance: the worth of a pair on rows held back is below 0 but for luck
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (Row row : SmallData.random(2_000, 2, false).rows()) {
      rows.add(with(row, random.nextInt(2), row.getDouble(5)));
    }
    SmallData data = new SmallData(rows, 2);
    assertThat(crosses(fit(data, data.dataset(), NumericForm.LINEAR, 10))).hasSizeLessThan(3);
  }

  private static Fitted fit(
      SmallData data, Dataset<Row> dataset, NumericForm form, int interactions) {
    double smoothing = form == NumericForm.LINEAR && interactions == 0 ? 0 : 1;
    LogisticForms forms = new LogisticForms(form, 8, 6, interactions, smoothing);
    LogisticSettings settings = new LogisticSettings(0, 0, 100, 1e-7, ClassWeights.NONE, forms);
    try (EncodedRows rows = data.encoded(dataset)) {
      return new LogisticAlgorithm(settings).fit(rows);
    }
  }

  private static LogisticModel model(Fitted fitted) {
    return (LogisticModel) fitted.estimator();
  }

  private static List<Cross> crosses(Fitted fitted) {
    Encoding encoding = fitted.encoding();
    return steps(fitted, Cross.class).stream()
        .filter(step -> encoding.features().contains(step.output()))
        .map(Cross.class::cast)
        .toList();
  }

  private static List<Step> steps(Fitted fitted, Class<? extends Step> type) {
    return fitted.encoding().steps().stream().filter(type::isInstance).toList();
  }

  /** The class is another one where the codes a and b are both even or both odd. */
  private static SmallData crossed(int count, int classes) {
    Random random = new Random(3);
    List<Row> rows = new ArrayList<>();
    for (Row row : SmallData.random(count, classes, true).rows()) {
      boolean same = row.getInt(4) % 2 == row.getInt(7) % 2;
      int label = random.nextInt(4) == 0 ? row.getInt(2) : same ? 1 : 0;
      rows.add(with(row, label, row.getDouble(5)));
    }
    return new SmallData(rows, classes);
  }

  /** The class is 1 where x is far from 0 on either side. */
  private static SmallData curved(int count) {
    Random random = new Random(4);
    List<Row> rows = new ArrayList<>();
    for (Row row : SmallData.random(count, 2, false).rows()) {
      double x = row.getDouble(5);
      boolean likely = random.nextInt(10) > 0;
      rows.add(with(row, (Math.abs(x) > 0.7) == likely ? 1 : 0, x));
    }
    return new SmallData(rows, 2);
  }

  private static Row with(Row row, int label, double x) {
    return RowFactory.create(
        row.get(0),
        row.get(1),
        label,
        row.get(3),
        row.get(4),
        x,
        row.get(6),
        row.get(7),
        row.get(8));
  }
}
