package leat.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leat.export.RandomModels;
import leat.model.Explain;
import leat.model.PortableModel;
import leat.model.TreeModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over random models: contributions add up, and those of small models are right. */
class AttributionPropertyTest {
  private static final int MOST_SLOTS = 10;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void contributionsAndBaseAddUpToWhatIsSaid(boolean trees) {
    for (int seed = 0; seed < 300; seed++) {
      RandomModels random = new RandomModels(seed);
      PortableModel model = trees ? random.trees() : random.model();
      Attribution attribution = Attribution.of(model);
      Explainer explainer = attribution.explainer();
      double[] columns = new double[attribution.columns().size()];
      for (Object[] row : finite(model, random.rows(model.columns(), 5))) {
        explainer.row(row);
        for (int k = 0; k < model.classes().size(); k++) {
          explainer.columns(k, columns);
          double total = explainer.total(k);
          double close = 1e-9 * Math.max(1, scale(explainer.slots(k)));
          assertThat(attribution.base(k) + Arrays.stream(columns).sum())
              .as("columns, seed %s, class %s", seed, k)
              .isCloseTo(total, within(close));
          assertThat(attribution.base(k) + Arrays.stream(explainer.slots(k)).sum())
              .as("slots, seed %s, class %s", seed, k)
              .isCloseTo(total, within(close));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void smallModelsHaveTheShapleyValuesOfTheDefinition(boolean trees) {
    int compared = 0;
    for (int seed = 0; seed < 300; seed++) {
      RandomModels random = new RandomModels(seed);
      PortableModel model = trees ? random.trees() : random.model();
      if (model.encoding().slots() <= MOST_SLOTS) {
        compared++;
        compare(model, finite(model, random.rows(model.columns(), 3)), "seed " + seed);
      }
    }
    assertThat(compared).as("models with few slots").isGreaterThanOrEqualTo(30);
  }

  private static void compare(PortableModel model, List<Object[]> rows, String seed) {
    Explainer explainer = Attribution.of(model).explainer();
    for (Object[] row : rows) {
      double[] slots = slots(model, row);
      explainer.row(row);
      for (int k = 0; k < model.classes().size(); k++) {
        int outcome = k;
        double[] expected =
            BruteForce.shapley(
                slots.length,
                set -> BruteForce.known(model.estimator().uncalibrated(), slots, outcome, set));
        double close = 1e-9 * Math.max(1, scale(expected));
        assertThat(explainer.slots(k)).as(seed).containsExactly(expected, within(close));
      }
    }
  }

  /** Numbers of random rows reach 1e9, and so do what linear models make of them. */
  private static double scale(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  private static double[] slots(PortableModel model, Object[] row) {
    return Explain.of(model).slots(row).values().stream().mapToDouble(v -> v).toArray();
  }

  /** Some random models leave missing numbers as they are; a linear one says NaN of these. */
  private static List<Object[]> finite(PortableModel model, List<Object[]> rows) {
    List<Object[]> finite = new ArrayList<>();
    for (Object[] row : rows) {
      if (model.estimator() instanceof TreeModel
          || Arrays.stream(slots(model, row)).allMatch(Double::isFinite)) {
        finite.add(row);
      }
    }
    return finite;
  }
}
