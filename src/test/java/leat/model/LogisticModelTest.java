package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticModelTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void twoClassesHaveTheLogisticFunctionOfTheMargin() {
    LogisticModel model = new LogisticModel(new double[][] {{1}}, new double[] {0});
    double[] probabilities = new double[2];

    // exp(-ln 3) = 1/3, so 1 / (1 + 1/3) = 3/4
    model.probabilities(new double[] {-Math.log(3), Math.log(3)}, probabilities);

    assertThat(probabilities[1]).isCloseTo(0.75, within(1e-15));
    assertThat(probabilities[0]).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void smallProbabilitiesKeepTheirDigits() {
    LogisticModel model = new LogisticModel(new double[][] {{1}}, new double[] {0});
    double[] probabilities = new double[2];

    model.probabilities(new double[] {50, -50}, probabilities);

    // 1 / (1 + exp(50)), exp(50) = 5.184705528587072e21
    assertThat(probabilities[1]).isCloseTo(1.9287498479639178e-22, within(1e-36));
  }

  @Test
  void moreClassesHaveSoftmax() {
    // exp: 1, 2, 5; sum 8
    assertThat(softmax(0, Math.log(2), Math.log(5)))
        .containsExactly(new double[] {0.125, 0.25, 0.625}, within(1e-15));
    assertThat(softmax(1000, 1000, -1000)).containsExactly(0.5, 0.5, 0.0);
  }

  @Test
  void theFirstInfiniteMarginTakesAll() {
    assertThat(softmax(0, INFINITY, 9)).containsExactly(0.0, 1.0, 0.0);
    assertThat(softmax(0, INFINITY, INFINITY)).containsExactly(0.0, 1.0, Double.NaN);
  }

  @Test
  void marginsAddTheSlotsThatAreSet() {
    LogisticModel model =
        new LogisticModel(
            new double[][] {{1, 10, 100, 1000}, {2, 20, 200, 2000}, {3, 30, 300, 3000}},
            new double[] {0.5, 0.25, 0.125});
    double[] margins = new double[3];

    model.margins(new double[] {2, 0, 1}, SlotLayout.of(MarketingModel.ENCODING), margins);
    assertThat(margins).containsExactly(1002.5, 2004.25, 3006.125);

    model.margins(new double[] {0, 1, -1}, SlotLayout.of(MarketingModel.ENCODING), margins);
    assertThat(margins).containsExactly(10.5, 20.25, 30.125);
  }

  @Test
  void refusesRowsThatDoNotFit() {
    assertInvalid(
        new double[][] {},
        "Invalid logistic-regression: one intercept per row of coefficients is needed, found 0"
            + " rows and 0 intercepts");
    assertInvalid(
        new double[][] {{1}, {2}},
        "Invalid logistic-regression: two classes take one row of coefficients, found 2");
    assertInvalid(
        new double[][] {{1}, {2, 3}, {4}}, "Invalid coefficients: all rows must have 1, found 2");
    assertInvalid(
        new double[][] {{Double.NaN}}, "Invalid coefficient of row 0: must be finite, found NaN");
  }

  private static double[] softmax(double... margins) {
    LogisticModel model = new LogisticModel(new double[][] {{1}, {1}, {1}}, new double[3]);
    model.probabilities(margins, margins);
    return margins;
  }

  private static void assertInvalid(double[][] coefficients, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogisticModel(coefficients, new double[coefficients.length]))
        .withMessage(message);
  }
}
