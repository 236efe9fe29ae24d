package leat.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import leat.model.LogisticModel;
import leat.model.PortableModel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EffectsTest {
  private static final Offset<Double> SMALL = within(1e-12);

  private static FeatureEffect effect(PortableModel model, List<SampleRow> rows, int column) {
    List<ColumnUse> columns = ColumnUse.of(model, Lineage.of(model).columns());
    return new Effects(model, rows, new Rescoring(model, rows))
        .of(List.of(columns.get(column)))
        .get(0);
  }

  @Test
  void anAgeAloneHasTheEffectThatTheModelGivesIt() {
    PortableModel model =
        People.model(new LogisticModel(new double[][] {{0.1, -1, 0, 0}}, new double[] {-4}, null));
    FeatureEffect age = effect(model, People.rows(400, 5), 0);

    assertThat(age.column()).isEqualTo("age");
    assertThat(age.kind()).isEqualTo(FeatureEffect.Kind.NUMBER);
    // 20 places, and no age
    assertThat(age.points()).hasSize(21);
    for (EffectPoint point : age.points().subList(0, 20)) {
      assertThat(point.value()).isEqualTo(Integer.toString(point.number().intValue()));
      double margin = 0.1 * point.number() - 4;
      assertThat(point.probabilities().get(0)).isEqualTo(1 / (1 + Math.exp(-margin)), SMALL);
    }
    assertThat(age.points()).extracting(EffectPoint::value).endsWith((String) null);
    // 40 stands for a missing age
    assertThat(age.points().get(20).probabilities().get(0)).isEqualTo(1 / (1 + Math.exp(1)), SMALL);
    assertThat(age.points().stream().mapToDouble(EffectPoint::share).sum()).isEqualTo(1, SMALL);
    List<Double> numbers = new ArrayList<>(age.points().stream().map(EffectPoint::number).toList());
    numbers.remove(20);
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    assertThat(age.points().subList(0, 20))
        .allSatisfy(point -> assertThat(point.share()).isBetween(0.001, 0.12));
  }

  @Test
  void categoriesComeByTheirWeightAndAreAveragedOverTheOtherColumns() {
    // Margin: 0 for age 30, 2 for age 50, and 1 more in town A.
    PortableModel model =
        People.model(new LogisticModel(new double[][] {{0.1, 0, 1, 0}}, new double[] {-3}, null));
    List<SampleRow> rows =
        List.of(row(1, 30, "B", 1), row(2, 50, "B", 1), row(3, 30, "A", 3), row(4, 50, "C", 1));
    FeatureEffect town = effect(model, rows, 1);

    assertThat(town.kind()).isEqualTo(FeatureEffect.Kind.CATEGORY);
    assertThat(town.points()).extracting(EffectPoint::value).containsExactly("A", "B", "C");
    assertThat(town.points()).extracting(EffectPoint::share).containsExactly(0.5, 2.0 / 6, 1.0 / 6);
    assertThat(town.points()).extracting(EffectPoint::number).containsOnlyNulls();
    // Weights: 4 with age 30, 2 with age 50.
    assertThat(town.points().get(0).probabilities().get(0))
        .isEqualTo((4 * sigmoid(1) + 2 * sigmoid(3)) / 6, SMALL);
    assertThat(town.points().get(1).probabilities().get(0))
        .isEqualTo((4 * sigmoid(0) + 2 * sigmoid(2)) / 6, SMALL);
  }

  private static SampleRow row(long id, int age, String town, double weight) {
    return new SampleRow(id, new Object[] {"id" + id, age, town, null}, 0, weight);
  }

  private static double sigmoid(double margin) {
    return 1 / (1 + Math.exp(-margin));
  }
}
