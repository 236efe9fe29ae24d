package leat.calibration;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import leat.config.CalibrationMethod;
import leat.model.CalibratedModel;
import leat.model.Calibrator;
import leat.model.Estimator;
import leat.model.Platt;

/**
 * A calibrated model of two classes, and what held-out rows score by it.
 *
 * @param method that was used; {@code NONE} also where a sigmoid would turn the order around
 * @param estimator calibrated
 * @param rows with calibrated scores
 * @param losses mean log loss by method, each on the half of the rows that it was not fitted to;
 *     empty where the method was given
 */
public record Calibration(
    CalibrationMethod method,
    Estimator estimator,
    HeldOut rows,
    Map<CalibrationMethod, Double> losses) {
  private static final double NEXT_TO_CERTAIN = 1e-15;

  /** Calibrates a model by held-out scores of it, or of models fitted to other rows like it. */
  public static Calibration of(CalibrationMethod asked, Estimator estimator, HeldOut rows) {
    boolean byMargin = estimator.withMargins(1, 0).isPresent();
    Map<CalibrationMethod, Double> losses =
        asked == CalibrationMethod.AUTO ? losses(rows, byMargin) : Map.of();
    CalibrationMethod method = asked == CalibrationMethod.AUTO ? least(losses) : asked;
    if (method == CalibrationMethod.PLATT) {
      return byMargin ? ofMargin(estimator, rows, losses) : ofProbability(estimator, rows, losses);
    }
    return method == CalibrationMethod.ISOTONIC
        ? with(IsotonicFit.of(rows), method, estimator, rows, losses)
        : none(estimator, rows, losses);
  }

  private static Calibration none(
      Estimator estimator, HeldOut rows, Map<CalibrationMethod, Double> losses) {
    return new Calibration(CalibrationMethod.NONE, estimator, rows, losses);
  }

  private static Calibration ofMargin(
      Estimator estimator, HeldOut rows, Map<CalibrationMethod, Double> losses) {
    PlattFit fit = PlattFit.of(rows, Calibration::logit);
    if (!(fit.slope() > 0)) {
      return none(estimator, rows, losses);
    }
    Estimator calibrated = estimator.withMargins(fit.slope(), fit.intercept()).orElseThrow();
    HeldOut scored = rows.by(p -> sigmoid(fit, logit(p)));
    return new Calibration(CalibrationMethod.PLATT, calibrated, scored, losses);
  }

  private static Calibration ofProbability(
      Estimator estimator, HeldOut rows, Map<CalibrationMethod, Double> losses) {
    PlattFit fit = PlattFit.of(rows, p -> p);
    if (!(fit.slope() > 0)) {
      return none(estimator, rows, losses);
    }
    Platt platt = new Platt(fit.slope(), fit.intercept());
    return with(platt, CalibrationMethod.PLATT, estimator, rows, losses);
  }

  private static Calibration with(
      Calibrator calibrator,
      CalibrationMethod method,
      Estimator estimator,
      HeldOut rows,
      Map<CalibrationMethod, Double> losses) {
    return new Calibration(
        method, new CalibratedModel(estimator, calibrator), rows.by(calibrator::calibrate), losses);
  }

  /** Of each method, fitted to one half of the rows and judged by the other, both ways. */
  private static Map<CalibrationMethod, Double> losses(HeldOut rows, boolean byMargin) {
    Map<CalibrationMethod, Double> losses = new EnumMap<>(CalibrationMethod.class);
    losses.put(CalibrationMethod.NONE, rows.logLoss(p -> p));
    losses.put(CalibrationMethod.PLATT, loss(rows, half -> sigmoid(half, byMargin)));
    losses.put(CalibrationMethod.ISOTONIC, loss(rows, half -> IsotonicFit.of(half)::calibrate));
    return losses;
  }

  private static double loss(HeldOut rows, Function<HeldOut, DoubleUnaryOperator> fit) {
    HeldOut even = rows.half(0);
    HeldOut odd = rows.half(1);
    if (odd.groups() == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return (even.logLoss(fit.apply(odd)) * even.weight()
            + odd.logLoss(fit.apply(even)) * odd.weight())
        / rows.weight();
  }

  private static DoubleUnaryOperator sigmoid(HeldOut rows, boolean byMargin) {
    PlattFit fit = PlattFit.of(rows, byMargin ? Calibration::logit : p -> p);
    return p -> sigmoid(fit, byMargin ? logit(p) : p);
  }

  private static double sigmoid(PlattFit fit, double score) {
    return 1 / (1 + Math.exp(-(fit.slope() * score + fit.intercept())));
  }

  /** The margin behind a probability. */
  private static double logit(double probability) {
    double p = Math.min(Math.max(probability, NEXT_TO_CERTAIN), 1 - NEXT_TO_CERTAIN);
    return Math.log(p / (1 - p));
  }

  /** The method with the least loss; of equal ones the simplest. */
  private static CalibrationMethod least(Map<CalibrationMethod, Double> losses) {
    return losses.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
