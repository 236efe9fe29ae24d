package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetFitTest {
  private static final double CLOSE = 1e-12;

  /** Two categories and the others, two folds, two classes. */
  private static final TargetCounts.OfColumn COUNTS =
      new TargetCounts.OfColumn(
          new long[] {
            6, 2, 1, 1, // first category: fold 0 has 6 without and 2 with, fold 1 has 1 and 1
            0, 4, 3, 3, // second
            0, 0, 0, 0 // others
          },
          1,
          2,
          2,
          2);

  @Test
  void drawsTheRateOfEachCategoryTowardsTheAverage() {
    // 10 of 20 rows and half a row: average 10.5 / 21 = 0.5; two rows of it are added to each
    List<Double> numbers = new TargetFit(COUNTS, 2.0).numbers(1);
    assertThat(numbers.get(0)).isEqualTo(logOdds((3 + 1.0) / 12), within(CLOSE));
    assertThat(numbers.get(1)).isEqualTo(logOdds((7 + 1.0) / 12), within(CLOSE));
    assertThat(numbers.get(2)).isEqualTo(0, within(CLOSE));
  }

  @Test
  void aFoldHasNumbersFromTheOthersOnly() {
    double[][] byFold = new TargetFit(COUNTS, 2.0).byFold(1);
    // without fold 0: 4 of 8 rows, average 0.5; without fold 1: 6 of 12, average 0.5
    assertThat(byFold[0][0]).isEqualTo(logOdds((1 + 1.0) / 4), within(CLOSE));
    assertThat(byFold[0][1]).isEqualTo(logOdds((3 + 1.0) / 8), within(CLOSE));
    assertThat(byFold[1][0]).isEqualTo(logOdds((2 + 1.0) / 10), within(CLOSE));
    assertThat(byFold[1][1]).isEqualTo(logOdds((4 + 1.0) / 6), within(CLOSE));
  }

  @Test
  void addsTheFewerRowsTheMoreCategoriesDiffer() {
    // Rows 10 and 10, hits 3 and 7. Between: (9/10 + 49/10 - 100/20) / 1 = 0.8; within:
    // (10 - 5.8) / 18 = 0.2333; size: 20 - 200 / 20 = 10; added: 10 * 0.2333 / (0.8 - 0.2333)
    double added = 10 * (4.2 / 18) / (0.8 - 4.2 / 18);
    assertThat(new TargetFit(COUNTS, null).numbers(1).get(0))
        .isEqualTo(logOdds((3 + added * 0.5) / (10 + added)), within(CLOSE));
  }

  @Test
  void categoriesThatDoNotDifferAreTheAverage() {
    TargetCounts.OfColumn same =
        new TargetCounts.OfColumn(new long[] {50, 50, 50, 50, 0, 0}, 1, 2, 1, 2);
    assertThat(new TargetFit(same, null).numbers(1))
        .allSatisfy(number -> assertThat(number).isEqualTo(0, within(CLOSE)));
  }

  @Test
  void aClassThatOtherFoldsDoNotHaveIsNotImpossible() {
    TargetCounts.OfColumn rare =
        new TargetCounts.OfColumn(new long[] {9, 1, 10, 0, 0, 0, 0, 0}, 1, 1, 2, 2);
    for (double number : new TargetFit(rare, null).byFold(1)[0]) {
      assertThat(number).isFinite().isNegative();
    }
  }

  @Test
  void aRowCountsByItsWeightOfWhichTheMeanIsOne() {
    // 20 rows that weigh 60 in all: three of the sums are a row
    long[] tripled = Arrays.stream(COUNTS.counts()).map(count -> 3 * count).toArray();
    TargetCounts.OfColumn weighted = new TargetCounts.OfColumn(tripled, 3, 2, 2, 2);
    assertThat(new TargetFit(weighted, 2.0).numbers(1))
        .isEqualTo(new TargetFit(COUNTS, 2.0).numbers(1));
    assertThat(new TargetFit(weighted, null).byFold(1))
        .isDeepEqualTo(new TargetFit(COUNTS, null).byFold(1));
  }

  private static double logOdds(double rate) {
    return Math.log(rate / (1 - rate));
  }
}
