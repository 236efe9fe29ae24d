package leat.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What turns the probability that a model gives class 1 of two into one that comes true as often.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(Platt.class), @JsonSubTypes.Type(Isotonic.class)})
public sealed interface Calibrator permits Platt, Isotonic {
  /**
   * The calibrated probability.
   *
   * @param probability of class 1, 0 to 1
   */
  double calibrate(double probability);
}
