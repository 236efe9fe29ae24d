package leat.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.metrics.Metric;
import leat.model.Encoding;
import leat.model.LogisticModel;
import leat.model.NumberOf;
import leat.model.PortableModel;
import leat.model.Score;
import leat.model.Scorer;
import leat.model.Step;
import org.junit.jupiter.api.Test;

class ExplainingTest {
  private static final PortableModel MODEL =
      People.model(
          new LogisticModel(
              new double[][] {{0.1, -1, 2, -1}},
              new double[] {-5},
              new double[] {44, 0.1, 0.3, 0.3}));
  private static final List<SampleRow> ROWS = People.rows(300, 9);
  private static final Explanation EXPLANATION =
      new Explaining(MODEL, new Plan(Metric.AUC, 3, 1, 42)).of(ROWS);

  @Test
  void showsTheEffectsOfTheMostImportantColumns() {
    assertThat(EXPLANATION.metric()).isEqualTo("auc");
    assertThat(EXPLANATION.sample()).isEqualTo(300);
    assertThat(EXPLANATION.permutation()).hasSize(2);
    assertThat(EXPLANATION.effects())
        .extracting(FeatureEffect::column)
        .containsExactly(EXPLANATION.permutation().get(0).column());
  }

  @Test
  void meanContributionsAreThoseOfTheRows() {
    GlobalShap shap = EXPLANATION.shap();
    double sum = 0;
    for (SampleRow row : ROWS) {
      Reasons reasons = Attribution.of(MODEL).explainer().row(row.values()).reasons(2);
      sum +=
          reasons.top().stream()
              .filter(reason -> reason.column().equals("town"))
              .mapToDouble(reason -> Math.abs(reason.contribution()))
              .sum();
    }
    ColumnShap town =
        shap.columns().stream().filter(c -> c.column().equals("town")).findFirst().orElseThrow();

    assertThat(shap.rows()).isEqualTo(300);
    assertThat(shap.outcomes()).containsExactly("yes");
    assertThat(town.value()).isEqualTo(sum / 300, within(1e-12));
    assertThat(town.byOutcome()).containsExactly(town.value());
    // -5 + 4.4 - 0.1 + 0.6 - 0.3
    assertThat(shap.bases().get(0)).isEqualTo(-0.4, within(1e-12));
  }

  @Test
  void typicalRowsAreSpreadOverTheScoresAndWrongOnesAreTheWorst() {
    List<RowReasons> typical = chosen(RowReasons.Choice.TYPICAL);
    List<RowReasons> wrong = chosen(RowReasons.Choice.WRONG);

    assertThat(typical).hasSize(10).allMatch(row -> row.label().equals(row.decision()));
    List<Double> scores = typical.stream().map(row -> row.reasons().probability()).toList();
    assertThat(scores).isSorted();
    assertThat(scores.get(0)).isLessThan(0.2);
    assertThat(scores.get(9)).isGreaterThan(0.8);
    assertThat(wrong).hasSize(10).noneMatch(row -> row.label().equals(row.decision()));
    double worst = wrong.stream().mapToDouble(ExplainingTest::missed).max().orElseThrow();
    assertThat(missed(wrong.get(0))).isEqualTo(worst);
    Scorer scorer = Scorer.of(MODEL);
    long asWrong =
        ROWS.stream()
            .filter(
                row -> missed(scorer.scoreTyped(row.values()), row.label()) > missed(wrong.get(9)))
            .count();
    assertThat(asWrong).isLessThan(10);
  }

  /** How far the probability of what came true is from 1. */
  private static double missed(RowReasons row) {
    double p = row.reasons().probability();
    return row.label().equals("yes") ? 1 - p : p;
  }

  private static double missed(Score score, int label) {
    return 1 - score.probabilities()[label];
  }

  private static List<RowReasons> chosen(RowReasons.Choice choice) {
    return EXPLANATION.rows().stream().filter(row -> row.choice() == choice).toList();
  }

  @Test
  void isReadAsItWasWritten() {
    String text = EXPLANATION.write();

    assertThat(text).contains("\"format\" : \"leat-explanation\"", "\"by_outcome\"", "\"typical\"");
    assertThat(Explanation.read(text)).isEqualTo(EXPLANATION);
    assertThatThrownBy(() -> Explanation.read(text.replace("\"version\" : 1", "\"version\" : 2")))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot read leat-explanation version 2: this Leat reads up to 1");
  }

  @Test
  void aModelWithoutMeansHasImportancesButNoReasons() {
    PortableModel without =
        People.model(new LogisticModel(new double[][] {{0.1, 0, 0, 0}}, new double[] {-4}));
    Explanation found = new Explaining(without, new Plan(Metric.AUC, 2, 5, 42)).of(ROWS);

    assertThat(found.permutation()).hasSize(2);
    assertThat(found.shap()).isNull();
    assertThat(found.rows()).isEmpty();
    assertThat(found.obstacle())
        .isEqualTo("it does not have the means of its training rows; train it again");
    assertThat(Explanation.read(found.write())).isEqualTo(found);
  }

  @Test
  void ofVeryManyColumnsThoseThatContributeMostArePermuted() {
    int width = 210;
    List<Column> columns = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    double[] coefficients = new double[width];
    for (int i = 0; i < width; i++) {
      columns.add(new Column("c" + i, ColumnType.DOUBLE, Role.FEATURE, ValueRules.NONE));
      steps.add(new NumberOf("c" + i, "c" + i + ":number"));
      coefficients[i] = i / 1000.0;
    }
    List<String> features = steps.stream().map(Step::output).toList();
    PortableModel wide =
        PortableModel.of(
            new Contract(columns),
            List.of("no", "yes"),
            new Encoding(steps, features),
            new LogisticModel(new double[][] {coefficients}, new double[1], new double[width]),
            0.5,
            Map.of());
    List<SampleRow> rows = new ArrayList<>();
    for (int row = 0; row < 20; row++) {
      Object[] values = new Object[width];
      Arrays.fill(values, row % 5 - 2.0);
      rows.add(new SampleRow(row, values, row % 2, 1));
    }
    Explanation found = new Explaining(wide, new Plan(Metric.AUC, 2, 3, 42)).of(rows);

    assertThat(found.permutation()).hasSize(200);
    assertThat(found.permutation())
        .extracting(FeatureImportance::column)
        .contains("c10", "c209")
        .doesNotContain("c0", "c9");
    assertThat(found.shap().columns()).hasSize(width);
  }
}
