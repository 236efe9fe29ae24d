package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;

/**
 * A model of two classes whose probabilities are calibrated; its margins are those of the model.
 *
 * @param model gives probabilities
 * @param calibrator mends them
 */
@JsonTypeName("calibrated")
public record CalibratedModel(Estimator model, Calibrator calibrator) implements Estimator {
  /** Refuses models of more than two classes. */
  public CalibratedModel {
    Objects.requireNonNull(calibrator, "calibrator");
    if (model.classes() != 2) {
      throw new IllegalArgumentException(
          "Invalid calibrated: the model must have 2 classes, found " + model.classes());
    }
  }

  @Override
  public Estimator uncalibrated() {
    return model;
  }

  @Override
  public int classes() {
    return 2;
  }

  @Override
  public int slots() {
    return model.slots();
  }

  @Override
  public void margins(double[] features, SlotLayout layout, double[] margins) {
    model.margins(features, layout, margins);
  }

  @Override
  public void probabilities(double[] margins, double[] probabilities) {
    model.probabilities(margins, probabilities);
    probabilities[1] = calibrator.calibrate(probabilities[1]);
    probabilities[0] = 1 - probabilities[1];
  }
}
