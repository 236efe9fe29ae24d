package leat.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Logistic regression: one row of coefficients for two classes, or one row per class for more.
 *
 * <p>The arrays are the model's own; callers do not change them.
 *
 * @param coefficients rows of one coefficient per slot
 * @param intercepts one per row
 * @param means of the slots over the training rows, against which a row is explained; null where
 *     they were not kept
 */
@JsonTypeName("logistic-regression")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogisticModel(double[][] coefficients, double[] intercepts, double[] means)
    implements Estimator, Serializable {
  /** Refuses rows of different length, and numbers that are not finite. */
  public LogisticModel {
    checkRows(coefficients, intercepts);
    for (int k = 0; k < coefficients.length; k++) {
      Finite.require(intercepts[k], "intercept " + k);
      checkRow(coefficients[k], coefficients[0].length, "coefficient of row " + k);
    }
    if (means != null) {
      checkRow(means, coefficients[0].length, "mean");
    }
  }

  /** A model of which no means were kept. */
  public LogisticModel(double[][] coefficients, double[] intercepts) {
    this(coefficients, intercepts, null);
  }

  private static void checkRows(double[][] coefficients, double[] intercepts) {
    if (coefficients.length == 0 || coefficients.length != intercepts.length) {
      throw new IllegalArgumentException(
          "Invalid logistic-regression: one intercept per row of coefficients is needed, found "
              + coefficients.length
              + " rows and "
              + intercepts.length
              + " intercepts");
    }
    if (coefficients.length == 2) {
      throw new IllegalArgumentException(
          "Invalid logistic-regression: two classes take one row of coefficients, found 2");
    }
  }

  private static void checkRow(double[] row, int slots, String what) {
    if (row.length != slots) {
      throw new IllegalArgumentException(
          "Invalid coefficients: all rows must have " + slots + ", found " + row.length);
    }
    for (double number : row) {
      Finite.require(number, what);
    }
  }

  /** Whether there is a row of coefficients per class. */
  public boolean multinomial() {
    return coefficients.length > 1;
  }

  @Override
  public int classes() {
    return multinomial() ? coefficients.length : 2;
  }

  @Override
  public int slots() {
    return coefficients[0].length;
  }

  /** Two classes have the margins -m and m, as MLlib's rawPrediction. */
  @Override
  public void margins(double[] features, SlotLayout layout, double[] margins) {
    if (!multinomial()) {
      double margin = layout.dot(coefficients[0], features) + intercepts[0];
      margins[0] = -margin;
      margins[1] = margin;
      return;
    }
    for (int k = 0; k < coefficients.length; k++) {
      margins[k] = layout.dot(coefficients[k], features) + intercepts[k];
    }
  }

  /** 1 / (1 + exp(-m)) for two classes, softmax for more. */
  @Override
  public void probabilities(double[] margins, double[] probabilities) {
    if (multinomial()) {
      Softmax.of(margins, probabilities);
      return;
    }
    double margin = margins[1];
    probabilities[0] = 1 / (1 + Math.exp(margin));
    probabilities[1] = 1 / (1 + Math.exp(-margin));
  }

  @Override
  public Optional<Estimator> withMargins(double slope, double shift) {
    if (multinomial()) {
      return Optional.empty();
    }
    double[] scaled = Arrays.stream(coefficients[0]).map(c -> slope * c).toArray();
    double intercept = slope * intercepts[0] + shift;
    return Optional.of(new LogisticModel(new double[][] {scaled}, new double[] {intercept}, means));
  }
}
