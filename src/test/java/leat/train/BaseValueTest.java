package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leat.config.BoostingSettings;
import leat.config.ClassWeights;
import leat.config.ForestSettings;
import leat.config.LogisticForms;
import leat.config.LogisticSettings;
import leat.config.NumericForm;
import leat.explain.Attribution;
import leat.explain.Explainer;
import leat.model.PortableModel;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What training publishes of its rows, means of slots and rows by node, is what explanations need:
 * where nothing is known of a row, the mean over all training rows is said of it.
 */
class BaseValueTest {
  private static final SmallData DATA = SmallData.random(600, 3, false);

  static Stream<Algorithm> algorithms() {
    LogisticForms hinge = new LogisticForms(NumericForm.HINGE, 16, 6, 2, 1);
    return Stream.of(
        new LogisticAlgorithm(new LogisticSettings(0.1, 0, 100, 1e-6, ClassWeights.NONE)),
        new LogisticAlgorithm(new LogisticSettings(0.1, 0, 100, 1e-6, ClassWeights.BALANCED)),
        new LogisticAlgorithm(
            new LogisticSettings(0.1, 0, 100, 1e-6, ClassWeights.BALANCED, hinge)),
        new BoostingAlgorithm(
            new BoostingSettings(10, 0.2, 8, 6, 10, 1, 1, 255, 0, 1, ClassWeights.BALANCED)),
        new ForestAlgorithm(
            new ForestSettings(5, 6, 5, null, false, 255, 1, ClassWeights.BALANCED)));
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void isTheMeanOfWhatIsSaidOfTheTrainingRows(Algorithm algorithm) {
    try (EncodedRows rows = DATA.encoded()) {
      Fitted fitted = algorithm.fit(rows);
      List<String> classes = List.of("k0", "k1", "k2");
      PortableModel model =
          PortableModel.of(
              TrainRun.CONTRACT, classes, fitted.encoding(), fitted.estimator(), 0.5, Map.of());
      Attribution attribution = Attribution.of(model);
      Explainer explainer = attribution.explainer();
      for (int k = 0; k < classes.size(); k++) {
        double sum = 0;
        for (Row row : DATA.rows()) {
          Object[] typed = {
            text(row.getInt(4)), row.get(5), row.get(6), text(row.getInt(7)), row.get(8), null
          };
          sum += explainer.row(typed).total(k);
        }
        assertThat(attribution.base(k))
            .as(classes.get(k))
            .isEqualTo(sum / DATA.rows().size(), within(1e-7));
      }
    }
  }

  /** Code -1 is what the encoding makes of a text that it does not know. */
  private static String text(int code) {
    return code < 0 ? "unseen" : "" + code;
  }
}
