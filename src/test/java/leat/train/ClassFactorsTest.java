package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.config.BoostingSettings;
import leat.config.CandidateSettings;
import leat.config.ClassWeights;
import leat.config.ForestSettings;
import leat.config.LogisticSettings;
import leat.model.PortableModel;
import leat.model.Scorer;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that weigh the same in training, and probabilities that are those of the rows. */
class ClassFactorsTest {
  /** One row in fifteen of class 1. */
  private static final SmallData RARE = rare();

  static Stream<ClassWeights> ofRows() {
    return Stream.of(ClassWeights.NONE, ClassWeights.AUTO);
  }

  @Test
  void aFactorAddsItsLogarithmToTheMargin() {
    // p = 0.2 of four rows to one; with factors 0.5 and 2 it is a half: log odds log(4) more
    assertThat(ClassFactors.margins(new double[] {0.5, 2})).containsExactly(Math.log(4));
    assertThat(ClassFactors.margins(new double[] {1, 2, 4}))
        .containsExactly(0, Math.log(2), Math.log(4));
  }

  @Test
  void probabilitiesByBalancedClassesAreFarTooHighAndCorrectedOnesAreThoseOfTheRows() {
    double share = (double) RARE.rowsOfClass(1) / RARE.rows().size();
    for (String type : List.of("logistic", "boosting", "forest")) {
      double balanced = meanProbability(settings(type, ClassWeights.BALANCED));
      double corrected = meanProbability(settings(type, ClassWeights.AUTO));
      assertThat(balanced).as(type).isGreaterThan(2 * share);
      assertThat(corrected).as(type).isCloseTo(share, within(0.25 * share));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void boostingIsCorrectedByTheLogarithmOfTheFactors(int classes) {
    SmallData data = classes == 2 ? RARE : SmallData.random(900, 3, false);
    Map<Row, double[]> balanced = probabilities(data, boosting(ClassWeights.BALANCED));
    Map<Row, double[]> corrected = probabilities(data, boosting(ClassWeights.AUTO));
    balanced.forEach(
        (row, p) -> {
          double[] q = corrected.get(row);
          for (int k = 1; k < classes; k++) {
            double factor = (double) data.rowsOfClass(0) / data.rowsOfClass(k);
            assertThat(Math.log(q[k] / q[0]))
                .isCloseTo(Math.log(p[k] / p[0]) - Math.log(factor), within(1e-9));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("ofRows")
  void aLeafOfAForestSaysTheShareOfItsRows(ClassWeights weights) {
    ForestSettings tree = new ForestSettings(1, 3, 5, 1.0, false, 255, 1, weights);
    for (SmallData data : List.of(RARE, SmallData.random(900, 3, false))) {
      Map<String, double[]> rows = new TreeMap<>();
      Map<String, double[]> said = new TreeMap<>();
      probabilities(data, tree)
          .forEach(
              (row, p) -> {
                String leaf = Arrays.toString(p);
                said.put(leaf, p);
                rows.computeIfAbsent(leaf, l -> new double[p.length])[row.getInt(2)]++;
              });
      assertThat(said).hasSizeGreaterThan(3);
      said.forEach(
          (leaf, p) -> {
            double all = Arrays.stream(rows.get(leaf)).sum();
            for (int k = 0; k < p.length; k++) {
              assertThat(p[k]).as(leaf).isCloseTo(rows.get(leaf)[k] / all, within(1e-9));
            }
          });
    }
  }

  private static double meanProbability(CandidateSettings settings) {
    return probabilities(RARE, settings).values().stream()
        .mapToDouble(p -> p[1])
        .average()
        .orElseThrow();
  }

  private static CandidateSettings settings(String type, ClassWeights weights) {
    return switch (type) {
      case "logistic" -> new LogisticSettings(0.001, 0, 100, 1e-6, weights);
      case "boosting" -> boosting(weights);
      default -> new ForestSettings(20, 6, 5, null, true, 255, 1, weights);
    };
  }

  private static BoostingSettings boosting(ClassWeights weights) {
    return new BoostingSettings(30, 0.2, 8, 6, 10, 1, 1, 255, 0, 1, weights);
  }

  private static Map<Row, double[]> probabilities(SmallData data, CandidateSettings settings) {
    List<String> classes = List.of("k0", "k1", "k2").subList(0, data.classes());
    try (EncodedRows rows = data.encoded()) {
      Fitted fitted = Algorithms.of(settings).fit(rows);
      Scorer scorer =
          Scorer.of(
              PortableModel.of(
                  TrainRun.CONTRACT,
                  classes,
                  fitted.encoding(),
                  fitted.estimator(),
                  0.5,
                  Map.of()));
      Map<Row, double[]> found = new IdentityHashMap<>();
      for (Row row : data.rows()) {
        found.put(row, scorer.scoreTyped(typed(row)).probabilities());
      }
      return found;
    }
  }

  private static Object[] typed(Row row) {
    return new Object[] {
      text(row.getInt(4)), row.get(5), row.get(6), text(row.getInt(7)), row.get(8), null
    };
  }

  /** Code -1 is what the encoding makes of a text that it does not know. */
  private static String text(int code) {
    return code < 0 ? "unseen" : "" + code;
  }

  private static SmallData rare() {
    List<Row> rows = SmallData.random(3_000, 2, false).rows();
    return new SmallData(
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).getInt(2) == 0 || i % 10 == 0)
            .mapToObj(rows::get)
            .toList(),
        2);
  }
}
