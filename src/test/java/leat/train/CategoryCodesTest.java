package leat.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CategoryCodesTest {
  @Test
  void categoriesAreOrderedByTheRateOfTheLastClass() {
    double[][] weights = {{50, 50}, {90, 10}, {20, 80}, {0, 0}};
    CategoryCodes codes = CategoryCodes.of(weights, 255);

    // Rates drawn to the mean of 140 / 300 by ten rows; that of no rows is the mean itself.
    assertThat(codes.codes()).containsExactly(2, 0, 3, 1);
    assertThat(codes.count()).isEqualTo(4);
  }

  @Test
  void aSmallCategoryIsDrawnToTheMean() {
    double[][] weights = {{0, 1}, {20, 80}, {80, 20}, {0, 0}};
    CategoryCodes codes = CategoryCodes.of(weights, 255);

    // One row, of class 1: (1 + 10 m) / 11 = 0.548 of the mean m = 101 / 201, below 80 in 100.
    assertThat(codes.codes()[0]).isLessThan(codes.codes()[1]);
    assertThat(codes.codes()[0]).isGreaterThan(codes.codes()[3]);
  }

  @Test
  void unseenOnesHaveTheCodeOfNone() {
    CategoryCodes codes = CategoryCodes.of(new double[][] {{9, 1}, {5, 5}, {1, 9}}, 255);

    assertThat(codes.code(-1)).isEqualTo(2);
    assertThat(codes.code(1)).isEqualTo(1);
    assertThat(codes.threshold(1)).isEqualTo(1.5);
  }

  @Test
  void neighboursShareCodesWhereThereAreMany() {
    double[][] weights = new double[1001][];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = new double[] {1000 - c, c};
    }
    CategoryCodes codes = CategoryCodes.of(weights, 100);

    assertThat(codes.count()).isEqualTo(100);
    assertThat(codes.codes()).isSorted();
    assertThat(codes.codes()[1000]).isEqualTo(99);
  }

  @Test
  void ofThreeClassesThoseThatDifferMostAreParted() {
    // The last class is as frequent everywhere; the first two tell a and c from b and d.
    double[][] weights = {
      {400, 10, 100}, {10, 400, 100}, {390, 20, 100}, {20, 390, 100}, {0, 0, 0}
    };
    CategoryCodes codes = CategoryCodes.of(weights, 255);

    assertThat(Math.abs(codes.codes()[0] - codes.codes()[2])).isEqualTo(1);
    assertThat(Math.abs(codes.codes()[1] - codes.codes()[3])).isEqualTo(1);
    assertThat(codes.codes()[4]).isEqualTo(2);
  }
}
