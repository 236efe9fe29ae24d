package leat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurvesTest {
  private static final List<String> CLASSES = List.of("no", "yes");

  /** By hand: scores .9 yes, .7 no, .7 yes, .2 no. */
  @Test
  void drawsTiedScoresAsOneStroke() {
    ClassCurves curves = fourRows(4).classes().get(0);
    assertThat(curves.name()).isEqualTo("yes");
    assertThat(curves.roc())
        .containsExactly(new Point(0, 0), new Point(0, .5), new Point(.5, 1), new Point(1, 1));
    assertThat(curves.precisionRecall())
        .containsExactly(
            new Point(0, 1), new Point(.5, 1), new Point(1, 2.0 / 3), new Point(1, .5));
  }

  /** By hand, four bins of width .25. */
  @Test
  void countsScoresByClass() {
    assertThat(fourRows(4).classes().get(0).histogram())
        .containsExactly(
            new ScoreBin(0, .25, 0, 1),
            new ScoreBin(.25, .5, 0, 0),
            new ScoreBin(.5, .75, 1, 1),
            new ScoreBin(.75, 1, 1, 0));
  }

  /** By hand: two bins of two rows are wanted, but .7 and .7 stay together. */
  @Test
  void keepsEqualScoresInOneCalibrationBin() {
    List<CalibrationBin> bins = fourRows(2).classes().get(0).calibration();
    assertThat(bins).hasSize(2);
    assertThat(bins.get(0)).isEqualTo(new CalibrationBin(.2, 0, 1));
    assertThat(bins.get(1).rows()).isEqualTo(3);
    assertThat(bins.get(1).predicted()).isEqualTo(2.3 / 3, within(1e-12));
    assertThat(bins.get(1).observed()).isEqualTo(2.0 / 3, within(1e-12));
  }

  /** By hand: of 20 rows those from 12 on are positive, and 5 and 6. */
  @Test
  void tellsGainAndLiftByTenths() {
    double[] scores = new double[20];
    byte[] labels = new byte[20];
    for (int row = 0; row < 20; row++) {
      scores[row] = row == 9 ? 10 / 20.0 : row / 20.0;
      labels[row] = (byte) (row > 11 || row == 5 || row == 6 ? 1 : 0);
    }
    Ranking ranking = Ranking.of(new ScoredRows(scores, labels));
    List<GainBin> gains = Curves.of(ranking, CLASSES, .5, 5).classes().get(0).gains();
    assertThat(gains.get(0)).isEqualTo(new GainBin(2, 2, .9, 1, 2.0, .2));
    assertThat(gains.get(3)).isEqualTo(new GainBin(2, 2, .6, 1, 2.0, .8));
    // rows 9 and 10 have the same score, so that a tenth has three rows and the next one
    assertThat(gains.get(4)).isEqualTo(new GainBin(3, 0, .5, 0, 0.0, .8));
    assertThat(gains.get(5)).isEqualTo(new GainBin(1, 0, .4, 0, 0.0, .8));
    assertThat(gains.get(6)).isEqualTo(new GainBin(2, 1, .3, .5, 1.0, .9));
    assertThat(gains).hasSize(10);
    assertThat(gains.get(9).cumulative()).isEqualTo(1);
  }

  /**
   * By hand, of .9 yes, .7 no, .7 yes, .2 no: deciding for yes from .9 on misses half and alarms
   * none, from .7 on misses none and alarms half.
   */
  @Test
  void findsTheLeastCostOfAllThresholds() {
    List<CostPoint> costs = fourRows(4).classes().get(0).costs();
    assertThat(costs).hasSize(51);
    assertThat(costs.get(0)).isEqualTo(new CostPoint(0, 0, null, .5));
    assertThat(costs.get(10)).isEqualTo(new CostPoint(.2, .1, .9, .4));
    assertThat(costs.get(40).cost()).isEqualTo(.1, within(1e-12));
    assertThat(costs.get(40).threshold()).isEqualTo(.7);
    assertThat(costs.get(50)).isEqualTo(new CostPoint(1, 0, .7, 0.0));
  }

  /** By hand: .7 is in bin 700 of 1,000. */
  @Test
  void countsScoresForTheSlider() {
    ScoreSteps steps = fourRows(4).classes().get(0).scoreCounts();
    assertThat(steps.positives()).hasSize(1_000);
    assertThat(steps.positives()[700]).isEqualTo(1);
    assertThat(steps.negatives()[700]).isEqualTo(1);
    assertThat(steps.positives()[900]).isEqualTo(1);
    assertThat(steps.negatives()[200]).isEqualTo(1);
  }

  @Test
  void countsDecisionsFromTheThresholdOn() {
    ConfusionMatrix matrix = fourRows(4).confusion();
    assertThat(matrix.counts()).containsExactly(List.of(1L, 1L), List.of(0L, 2L));
    assertThat(matrix.actual(1)).isEqualTo(2);
    assertThat(matrix.decided(1)).isEqualTo(3);
    assertThat(matrix.rows()).isEqualTo(4);
  }

  @Test
  void drawsNoCurveOfOneClass() {
    Ranking ranking = Ranking.of(new ScoredRows(new double[] {.1, .6}, new byte[] {0, 0}));
    ClassCurves curves = Curves.of(ranking, CLASSES, .5, 10).classes().get(0);
    assertThat(curves.roc()).isEmpty();
    assertThat(curves.precisionRecall()).isEmpty();
    assertThat(curves.costs()).isEmpty();
    assertThat(curves.gains().get(0).lift()).isNull();
  }

  @Test
  void reducesLongCurvesWithoutChangingTheirArea() {
    Ranking ranking = Ranking.of(manyRows());
    ClassCurves curves = Curves.of(ranking, CLASSES, .5, 20).classes().get(0);
    assertThat(curves.roc()).hasSizeBetween(100, Polyline.MOST_POINTS);
    assertThat(curves.precisionRecall()).hasSizeBetween(100, Polyline.MOST_POINTS);
    BinaryMetrics exact = BinaryMetrics.of(ranking, .5);
    assertThat(area(curves.roc())).isEqualTo(exact.auc(), within(1e-3));
    assertThat(area(curves.precisionRecall())).isEqualTo(exact.prAuc(), within(5e-3));
    assertThat(curves.calibration()).hasSize(20).allMatch(bin -> bin.rows() == 1000);
  }

  @Test
  void drawsEveryClassAgainstTheRest() {
    double[][] scores = {{.7, .2, .1}, {.2, .7, .3}, {.1, .1, .6}};
    Curves curves =
        Curves.of(new ScoredClasses(scores, new int[] {0, 1, 1}), List.of("a", "b", "c"), 2);
    assertThat(curves.classes()).extracting(ClassCurves::name).containsExactly("a", "b", "c");
    assertThat(curves.confusion().counts())
        .containsExactly(List.of(1L, 0L, 0L), List.of(0L, 1L, 1L), List.of(0L, 0L, 0L));
  }

  private static Curves fourRows(int bins) {
    ScoredRows rows = new ScoredRows(new double[] {.9, .7, .7, .2}, new byte[] {1, 0, 1, 0});
    return Curves.of(Ranking.of(rows), CLASSES, .5, bins);
  }

  private static ScoredRows manyRows() {
    Random random = new Random(1);
    double[] scores = new double[20_000];
    byte[] labels = new byte[scores.length];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = random.nextDouble();
      labels[row] = (byte) (random.nextDouble() < scores[row] ? 1 : 0);
    }
    return new ScoredRows(scores, labels);
  }

  private static double area(List<Point> curve) {
    double area = 0;
    for (int i = 1; i < curve.size(); i++) {
      Point a = curve.get(i - 1);
      Point b = curve.get(i);
      area += (b.x() - a.x()) * (a.y() + b.y()) / 2;
    }
    return area;
  }
}
