package leat.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.Optional;

/** The result of a fitted estimator: how features become probabilities. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(LogisticModel.class),
  @JsonSubTypes.Type(CalibratedModel.class),
  @JsonSubTypes.Type(BoostedTrees.class),
  @JsonSubTypes.Type(RandomForest.class)
})
public sealed interface Estimator extends Serializable
    permits LogisticModel, CalibratedModel, TreeModel {
  /** Number of classes, at least 2. */
  int classes();

  /** Length of the assembled vector it takes. */
  int slots();

  /**
   * Margins of one row.
   *
   * @param features one number or code per feature
   * @param layout of the encoding that made them
   * @param margins takes one number per class
   */
  void margins(double[] features, SlotLayout layout, double[] margins);

  /**
   * Margins to probabilities that sum to 1.
   *
   * @param margins one per class
   * @param probabilities takes one per class; may be the same array
   */
  void probabilities(double[] margins, double[] probabilities);

  /** The estimator beneath a calibration; itself where there is none. */
  default Estimator uncalibrated() {
    return this;
  }

  /**
   * The same kind of model whose margin for class 1 of two is another; empty where it has none, or
   * more than two classes.
   *
   * @param slope factor of the margin
   * @param shift added to that
   */
  default Optional<Estimator> withMargins(double slope, double shift) {
    return Optional.empty();
  }
}
