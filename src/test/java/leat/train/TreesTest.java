package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leat.LeatException;
import leat.config.BoostingSettings;
import leat.config.CandidateSettings;
import leat.config.ClassWeights;
import leat.config.ForestSettings;
import leat.contract.Contract;
import leat.model.BoostedTrees;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.Scorer;
import leat.model.TreeModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees fitted to encoded rows. */
class TreesTest {
  private static final BoostingSettings BOOSTING =
      new BoostingSettings(10, 0.2, 8, 6, 10, 1, 1, 255, 0, 1, ClassWeights.NONE);
  private static final ForestSettings FOREST =
      new ForestSettings(5, 6, 5, null, true, 255, 1, ClassWeights.BALANCED);

  static Stream<CandidateSettings> kinds() {
    return Stream.of(BOOSTING, FOREST);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theModelIsTheSameWithAnyPartitions(CandidateSettings settings) {
    SmallData data = SmallData.random(700, 3, true);
    String one = fitted(data, data.dataset(), settings);
    for (int partitions : new int[] {2, 4, 16}) {
      Dataset<Row> divided = data.dataset().repartition(partitions);
      assertThat(fitted(data, divided, settings)).as(partitions + "").isEqualTo(one);
    }
  }

  @Test
  void theModelIsTheSameInTheDriverAndInSpark() {
    SmallData data = SmallData.random(700, 2, true);
    try (EncodedRows rows = data.encoded(data.dataset().repartition(3));
        TreeRows local = TreeRows.of(rows, 255, 10, ClassWeights.NONE);
        TreeRows inSpark =
            new TreeRows(
                TreeRows.source(rows, local.plan(), 0),
                local.totals(),
                local.plan(),
                local.encoding())) {
      BoostingAlgorithm algorithm = new BoostingAlgorithm(BOOSTING);

      assertThat(inSpark.source().getClass()).isNotEqualTo(local.source().getClass());
      assertThat(json(data, algorithm.fit(inSpark))).isEqualTo(json(data, algorithm.fit(local)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void theModelKnowsTheClassesOfMostRows(int classes) {
    SmallData data = SmallData.random(2000, classes, false);
    for (CandidateSettings settings : kinds().toList()) {
      PortableModel model = model(data, fit(data, data.dataset(), settings));
      Scorer scorer = Scorer.of(model);
      int right = 0;
      for (Row row : data.rows()) {
        Object[] typed = {
          text(row.getInt(4)), row.get(5), row.get(6), text(row.getInt(7)), row.get(8), null
        };
        right += scorer.scoreTyped(typed).decision() == row.getInt(2) ? 1 : 0;
      }
      // The largest class has 55 and 50 in 100 rows.
      assertThat(right).as(settings.type()).isGreaterThan(classes == 2 ? 1400 : 1200);
    }
  }

  /** Code -1 is what the encoding makes of a text that it does not know. */
  private static String text(int code) {
    return code < 0 ? "unseen" : "" + code;
  }

  @Test
  void theModelReadsNumbersInPlaceOfCodes() {
    SmallData data = SmallData.random(700, 2, false);
    Fitted fitted = fit(data, data.dataset(), BOOSTING);

    assertThat(fitted.encoding().features()).containsExactly("a:rank", "x", "y", "b:rank", "z");
    assertThat(((TreeModel) fitted.estimator()).importances()).hasSize(5);
    assertThat(((BoostedTrees) fitted.estimator()).trees().get(0)).hasSize(10);
    assertThat(fitted.effort().iterations()).isEqualTo(10);
  }

  @Test
  void tooFewRowsAreRefused() {
    SmallData data = SmallData.random(19, 2, false);

    assertThatThrownBy(() -> fit(data, data.dataset(), BOOSTING))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot train trees: with min-rows = 10 they need at least 20 training rows, found 19");
  }

  @Test
  void aClassWithoutRowsIsRefused() {
    SmallData data = new SmallData(SmallData.random(200, 2, false).rows(), 3);

    assertThatThrownBy(() -> fit(data, data.dataset(), FOREST))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot train trees: no training row has class 2 of 3");
  }

  private static Fitted fit(SmallData data, Dataset<Row> rows, CandidateSettings settings) {
    try (EncodedRows encoded = data.encoded(rows)) {
      return Algorithms.of(settings).fit(encoded);
    }
  }

  private static String fitted(SmallData data, Dataset<Row> rows, CandidateSettings settings) {
    return json(data, fit(data, rows, settings));
  }

  private static String json(SmallData data, Fitted fitted) {
    return ModelJson.write(model(data, fitted));
  }

  private static PortableModel model(SmallData data, Fitted fitted) {
    Contract contract = TrainRun.CONTRACT;
    List<String> classes = List.of("k0", "k1", "k2").subList(0, data.classes());
    return PortableModel.of(
        contract, classes, fitted.encoding(), fitted.estimator(), 0.5, Map.of());
  }
}
