package leat.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import leat.LeatException;
import leat.model.BoostedTrees;
import leat.model.CalibratedModel;
import leat.model.DecisionTree;
import leat.model.Encoding;
import leat.model.LogisticModel;
import leat.model.NumberOf;
import leat.model.Platt;
import leat.model.PortableModel;
import leat.model.RandomForest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The expected numbers are worked out by hand. */
class AttributionTest {
  private static final Offset<Double> SMALL = within(1e-12);
  private static final Object[] ROW = {"id1", 50, "B", null};

  /** Two trees with one split each: age up to 40. */
  private static DecisionTree stump(double left, double right, long... rows) {
    return new DecisionTree(
        new int[] {0, -1, -1},
        new double[] {40, 0, 0},
        new int[] {2, 0, 0},
        new double[3],
        rows,
        new double[] {0.5, left, right});
  }

  private static final Encoding AGE =
      new Encoding(List.of(new NumberOf("age", "age:number")), List.of("age:number"));

  @Test
  void aLinearModelIsExplainedAgainstTheMeansOfItsTrainingRows() {
    Attribution attribution = Attribution.of(People.linear());
    Explainer explainer = attribution.explainer().row(ROW);
    double[] columns = new double[2];
    explainer.columns(1, columns);

    // 1 + 19 - 0.1 + 0.5 - 1.5
    assertThat(attribution.base(1)).isEqualTo(18.9, SMALL);
    assertThat(attribution.columns()).containsExactly("age", "town");
    // 0.5 (50 - 38) - (0 - 0.1); -2 x 0.25 - 3 (1 - 0.5)
    assertThat(columns).containsExactly(new double[] {6.1, -2}, SMALL);
    assertThat(explainer.total(1)).isEqualTo(23, SMALL);
    assertThat(explainer.slots(1)).containsExactly(new double[] {6, 0.1, -0.5, -1.5}, SMALL);
    assertThat(explainer.slots(0)).containsExactly(new double[] {-6, -0.1, 0.5, 1.5}, SMALL);
    assertThat(attribution.space()).isEqualTo(Space.MARGIN);
  }

  @Test
  void whatTwoColumnsMakeTogetherIsSplitEqually() {
    Explainer explainer = Attribution.of(People.crossed()).explainer();
    double[] columns = new double[2];

    explainer.row(new Object[] {"id1", 50, "A", null}).columns(1, columns);
    assertThat(columns).containsExactly(new double[] {1.5, 1.5}, SMALL);
    explainer.row(ROW).columns(1, columns);
    assertThat(columns).containsExactly(new double[] {-0.5, -0.5}, SMALL);
  }

  @Test
  void reasonsNameTheColumnsThatContributeMost() {
    Explainer explainer = Attribution.of(People.linear()).explainer();
    Reasons reasons = explainer.row(ROW).reasons(1);

    assertThat(reasons.outcome()).isEqualTo("yes");
    assertThat(reasons.top()).extracting(Reason::column).containsExactly("age");
    assertThat(reasons.top()).extracting(Reason::value).containsExactly("50");
    assertThat(reasons.top().get(0).contribution()).isEqualTo(6.1, SMALL);
    assertThat(reasons.others()).isEqualTo(-2, SMALL);
    assertThat(reasons.base() + 6.1 - 2).isEqualTo(reasons.total(), SMALL);
    assertThat(reasons.probability()).isEqualTo(1 / (1 + Math.exp(-23)), SMALL);

    Reasons missing = explainer.row(new Object[] {"id2", null, null, null}).reasons(5);
    // 0.5 (40 - 38) - (1 - 0.1); -0.5 + 1.5
    assertThat(missing.top()).hasSize(2);
    assertThat(missing.top().get(0).column()).isEqualTo("town");
    assertThat(missing.top().get(0).value()).isNull();
    assertThat(missing.top().get(0).contribution()).isEqualTo(1, SMALL);
    assertThat(missing.top().get(1).contribution()).isEqualTo(0.1, SMALL);
    assertThat(missing.others()).isZero();
  }

  @Test
  void aCalibratedModelIsExplainedBeforeItsCalibration() {
    PortableModel plain = People.linear();
    PortableModel calibrated =
        People.model(new CalibratedModel(plain.estimator(), new Platt(2, -1)));
    Reasons of = Attribution.of(calibrated).explainer().row(ROW).reasons(2);

    assertThat(of.top()).isEqualTo(Attribution.of(plain).explainer().row(ROW).reasons(2).top());
    assertThat(of.total()).isEqualTo(23, SMALL);
    // 1 / (1 + exp(-(2 x 1 - 1)))
    assertThat(of.probability()).isEqualTo(1 / (1 + Math.exp(-1)), within(1e-9));
  }

  @Test
  void aForestIsExplainedInProbabilities() {
    List<DecisionTree> trees = List.of(stump(0.2, 0.6, 4, 1, 3), stump(0.1, 0.9, 4, 2, 2));
    Attribution attribution = Attribution.of(People.model(AGE, new RandomForest(1, 2, trees)));
    Explainer explainer = attribution.explainer().row(ROW);
    double[] columns = new double[1];

    // Mean of (0.2 + 3 x 0.6) / 4 and of (0.1 + 0.9) / 2
    assertThat(attribution.base(1)).isEqualTo(0.5, SMALL);
    assertThat(attribution.base(0)).isEqualTo(0.5, SMALL);
    explainer.columns(1, columns);
    assertThat(columns[0]).isEqualTo(0.25, SMALL);
    assertThat(explainer.total(1)).isEqualTo(0.75, SMALL);
    explainer.columns(0, columns);
    assertThat(columns[0]).isEqualTo(-0.25, SMALL);
    assertThat(attribution.space()).isEqualTo(Space.PROBABILITY);
  }

  @Test
  void ofSeveralClassesTheOneDecidedForIsExplained() {
    LogisticModel three =
        new LogisticModel(
            new double[][] {{0, 0, 0, 0}, {0.5, 0, 0, 0}, {0, 0, 0, 1}},
            new double[] {1, 0, 0},
            new double[4]);
    Reasons reasons = Attribution.of(People.model(three)).explainer().row(ROW).reasons(1);

    assertThat(reasons.outcome()).isEqualTo("yes");
    assertThat(reasons.total()).isEqualTo(25, SMALL);
    assertThat(reasons.top().get(0).contribution()).isEqualTo(25, SMALL);
  }

  @Test
  void refusesModelsThatDoNotSayWhatTheirTrainingRowsWere() {
    PortableModel noMeans =
        People.model(new LogisticModel(new double[][] {{1, 1, 1, 1}}, new double[] {0}));
    PortableModel noRows =
        People.model(AGE, new BoostedTrees(1, List.of(List.of(stump(1, 2, 0, 0, 0)))));

    assertThatThrownBy(() -> Attribution.of(noMeans))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot explain the model: it does not have the means of its training rows; train it"
                + " again");
    assertThatThrownBy(() -> Attribution.of(noRows))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot explain the model: its trees do not say how many training rows came by; train"
                + " it again");
    assertThat(Attribution.obstacle(People.linear())).isEmpty();
  }
}
