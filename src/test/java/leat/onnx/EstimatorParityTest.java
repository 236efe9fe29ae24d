package leat.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import leat.contract.ColumnType;
import leat.model.BoostedTrees;
import leat.model.CalibratedModel;
import leat.model.Calibrator;
import leat.model.DecisionTree;
import leat.model.Encoding;
import leat.model.Estimator;
import leat.model.Isotonic;
import leat.model.LogisticModel;
import leat.model.NumberOf;
import leat.model.ParityMismatch;
import leat.model.Platt;
import leat.model.PortableModel;
import leat.model.RandomForest;
import leat.model.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each estimator and calibration by onnxruntime says what it says in plain Java. */
class EstimatorParityTest {
  private static final Encoding ITSELF =
      new Encoding(List.of(new NumberOf("x", "n")), List.of("n"));
  private static final LogisticModel LINE =
      new LogisticModel(new double[][] {{1}}, new double[] {0.25});

  /** A double between two floats: float32 would make it 0.1 and a bit. */
  private static final double TENTH = 0.1;

  static Stream<Estimator> estimators() {
    List<DecisionTree> margins = List.of(split(TENTH, -2.5, 3.25), leaf(0.5), split(7, 1, 0));
    List<DecisionTree> shares = List.of(split(TENTH, 0.25, 1), leaf(0.5));
    DecisionTree three =
        new DecisionTree(
            new int[] {0, -1, -1},
            new double[] {TENTH, 0, 0},
            new int[] {2, 0, 0},
            new double[3],
            new long[3],
            new double[] {0, 0, 1, 0.2, 0.3, 0.5, 1, 0, 0});
    Estimator boosted = new BoostedTrees(1, List.of(margins));
    Estimator forest = new RandomForest(1, 2, shares);
    return Stream.of(
        LINE,
        new LogisticModel(new double[][] {{1}, {-2}, {0.5}}, new double[] {0, 0.1, -0.1}),
        boosted,
        new BoostedTrees(1, List.of(margins, List.of(leaf(1)), margins)),
        forest,
        new RandomForest(1, 3, List.of(three, three)),
        new CalibratedModel(LINE, new Platt(-4.5, 2)),
        new CalibratedModel(boosted, isotonic()),
        new CalibratedModel(forest, isotonic()),
        new CalibratedModel(LINE, new Isotonic(new double[] {0.5}, new double[] {0.25})));
  }

  private static Calibrator isotonic() {
    return new Isotonic(
        new double[] {0.1, 0.3, 0.5, 0.75, 0.9}, new double[] {0, 0.2, 0.2, 0.8, 1});
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void estimatorsAgree(Estimator estimator) throws Inexpressible {
    PortableModel model = model(estimator);
    List<Object> values = new ArrayList<>(List.of(TENTH, Math.nextUp(TENTH), (double) 0.1f));
    values.addAll(List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN));
    values.addAll(List.of(-40.75, -745.5, 710.0, 36.5, 1e-320, -0.25));
    for (int i = -60; i <= 60; i++) {
      values.add(i / 7.0);
    }
    ParityMismatch mismatch =
        new OnnxCheck(model, OnnxExport.of(model)).of(OneColumn.rows(model, values)).first();
    assertThat(mismatch).as(() -> mismatch.describe()).isNull();
  }

  @Test
  void noThresholdMovesToTheNextFloat() throws Inexpressible {
    for (double threshold : new double[] {TENTH, 16_777_217, 1 / 3.0, 1e300, Double.MIN_VALUE}) {
      PortableModel model = model(new BoostedTrees(1, List.of(List.of(split(threshold, 2, -1)))));
      List<Object[]> rows =
          List.of(new Object[] {threshold}, new Object[] {Math.nextUp(threshold)});
      List<Score> scores = OnnxScorer.of(OnnxExport.of(model), model.columns()).score(rows);
      assertThat(scores).extracting(Score::decision).as("" + threshold).containsExactly(1, 0);
    }
  }

  /** At -40.5 onnxruntime's Sigmoid of doubles gives 0. */
  @Test
  void smallProbabilitiesAreNotZero() throws Inexpressible {
    PortableModel model = model(new LogisticModel(new double[][] {{1}}, new double[] {0}));
    List<Object[]> rows = List.of(new Object[] {-40.5}, new Object[] {-700.0});
    List<Score> scores = OnnxScorer.of(OnnxExport.of(model), model.columns()).score(rows);
    assertThat(scores.get(0).probabilities()[1]).isBetween(2.57e-18, 2.58e-18);
    assertThat(scores.get(1).probabilities()[1]).isBetween(9.8e-305, 9.9e-305);
  }

  private static PortableModel model(Estimator estimator) {
    return OneColumn.of(OneColumn.contract(ColumnType.DOUBLE), ITSELF, estimator);
  }

  private static DecisionTree split(double threshold, double yes, double no) {
    return new DecisionTree(
        new int[] {0, -1, -1},
        new double[] {threshold, 0, 0},
        new int[] {2, 0, 0},
        new double[3],
        new long[3],
        new double[] {0, yes, no});
  }

  private static DecisionTree leaf(double value) {
    return new DecisionTree(
        new int[] {-1},
        new double[1],
        new int[1],
        new double[1],
        new long[1],
        new double[] {value});
  }
}
