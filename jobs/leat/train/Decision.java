package leat.train;

import java.util.Locale;
import java.util.Map;
import leat.LeatException;
import leat.calibration.Calibration;
import leat.calibration.HeldOut;
import leat.calibration.Threshold;
import leat.config.CalibrationMethod;
import leat.config.DecisionSettings;
import leat.config.ThresholdRule;
import leat.metrics.Interval;
import leat.model.Estimator;
import leat.scoring.OutOfFold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the probabilities of what is published were calibrated, and where it decides.
 *
 * @param calibration that was used
 * @param losses mean log loss of each method on held-out rows that it was not fitted to; empty
 *     where the method was given
 * @param by what the threshold was chosen by
 * @param threshold probability from which the positive class is decided
 * @param interval in which it falls for 95 % of resamples of the held-out rows; null where it was
 *     given
 * @param isReached whether the floor that was asked for is kept on the held-out rows
 */
public record Decision(
    CalibrationMethod calibration,
    Map<CalibrationMethod, Double> losses,
    ThresholdRule by,
    double threshold,
    Interval interval,
    boolean isReached) {
  private static final Logger LOG = LoggerFactory.getLogger("leat.train");

  /** What was decided, and what it changes. */
  record Made(Decision decision, Estimator estimator, OutOfFold heldOut) {}

  /** Calibrates a model and chooses its threshold. */
  static Made of(DecisionSettings settings, Estimator estimator, OutOfFold heldOut) {
    if (!settings.isLearned()) {
      return new Made(given(settings), estimator, heldOut);
    }
    check(settings, estimator, heldOut);
    HeldOut rows = HeldOut.of(heldOut.binary());
    Calibration found = Calibration.of(settings.calibration(), estimator, rows);
    Threshold threshold = threshold(settings, found.rows());
    Decision decision =
        new Decision(
            found.method(),
            found.losses(),
            settings.rule(),
            threshold.value(),
            threshold.interval(),
            threshold.isReached());
    return new Made(decision, found.estimator(), heldOut.calibrated(found.function()));
  }

  private static Decision given(DecisionSettings settings) {
    return new Decision(
        CalibrationMethod.NONE, Map.of(), settings.rule(), settings.threshold(), null, true);
  }

  private static Threshold threshold(DecisionSettings settings, HeldOut rows) {
    if (settings.rule() == ThresholdRule.FIXED) {
      return new Threshold(settings.threshold(), null, true);
    }
    Threshold found = Threshold.of(settings, rows);
    if (!found.isReached()) {
      LOG.warn(
          "No threshold keeps a {} of {} on held-out rows; the nearest is {}. Lower"
              + " train.decision.floor, or bring better features",
          settings.rule().name().toLowerCase(Locale.ROOT),
          settings.floor(),
          found.value());
    }
    return found;
  }

  private static void check(DecisionSettings settings, Estimator estimator, OutOfFold heldOut) {
    if (heldOut == null) {
      throw LeatException.usage(
          "Invalid train.decision: needs rows that no fit has seen to learn from. Set"
              + " split.validation above 0 or train.folds to 2 or more");
    }
    if (estimator.classes() > 2) {
      throw LeatException.usage(
          "Invalid train.decision: calibration must be none and by must be fixed with more than two"
              + " classes, found %s and %s".formatted(settings.calibration(), settings.rule()));
    }
  }
}
