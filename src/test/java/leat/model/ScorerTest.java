package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import leat.ExitCode;
import leat.LeatException;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final Scorer SCORER = Scorer.of(MarketingModel.MODEL);

  @Test
  void scoresACleanedRow() {
    // age (50 - 40) / 10 = 1; margin 2 + 0.5 + 0.1 = 2.6; 1 / (1 + exp(-2.6)) = 0.930861579656653
    Score score = SCORER.scoreTyped(new Object[] {"c1", 50, "admin.", null});

    assertThat(score.probabilities()[1]).isCloseTo(0.930861579656653, within(1e-15));
    assertThat(score.decision()).isEqualTo(1);
  }

  @Test
  void scoresMissingValues() {
    // age (38 - 40) / 10 = -0.2; margin -0.4 - 1 - 0.25 + 0.1 = -1.55; p = 0.17508626816403977
    Score score = SCORER.scoreTyped(new Object[4]);

    assertThat(score.probabilities()[1]).isCloseTo(0.17508626816403977, within(1e-15));
    assertThat(score.decision()).isZero();
  }

  @Test
  void scoresARowAsItCameByTheValueRules() {
    Score raw = SCORER.scoreRaw(new String[] {null, "50", " Admin ", null});
    Score typed = SCORER.scoreTyped(new Object[] {null, 50, "admin.", null});

    assertThat(raw.probabilities()).isEqualTo(typed.probabilities());
  }

  @Test
  void namesEveryValueThatBreaksTheContract() {
    assertThatThrownBy(() -> SCORER.scoreRaw(new String[] {null, "120", "admin.", null}))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_REFUSED))
        .hasMessage("Cannot score the row: age: max, found 120");
  }

  @Test
  void decidesForClassOneFromTheThresholdOn() {
    // margin 0 exactly: p = 0.5
    assertThat(decision(0.5)).isEqualTo(1);
    assertThat(decision(Math.nextUp(0.5))).isZero();
  }

  @Test
  void tiesOfManyClassesGoToTheLowestIndex() {
    PortableModel model =
        PortableModel.of(
            MarketingModel.CONTRACT,
            List.of("a", "b", "c"),
            MarketingModel.ENCODING,
            new LogisticModel(new double[3][4], new double[] {0, 2, 2}),
            0.5,
            Map.of());

    assertThat(Scorer.of(model).scoreTyped(new Object[4]).decision()).isEqualTo(1);
  }

  @Test
  void refusesPartsThatDoNotFitTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model(List.of("no"), 4, 0.5))
        .withMessage("Invalid classes: the estimator has 2, found [no]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model(List.of("no", "yes"), 3, 0.5))
        .withMessage("Invalid estimator: the encoding has 4 slots, found coefficients for 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model(List.of("no", "yes"), 4, 1.5))
        .withMessage("Invalid threshold: must be from 0 to 1, found 1.5");
  }

  private static int decision(double threshold) {
    PortableModel model = model(List.of("no", "yes"), 4, threshold);
    return Scorer.of(model).scoreTyped(new Object[4]).decision();
  }

  private static PortableModel model(List<String> classes, int slots, double threshold) {
    return PortableModel.of(
        MarketingModel.CONTRACT,
        classes,
        MarketingModel.ENCODING,
        new LogisticModel(new double[1][slots], new double[1]),
        threshold,
        Map.of());
  }
}
