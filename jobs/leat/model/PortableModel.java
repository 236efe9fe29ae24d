package leat.model;

import java.util.List;
import java.util.Map;
import leat.contract.Contract;

/**
 * A fitted model that scores without Spark: contract, encoding, estimator, threshold.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format, at least 1
 * @param columns the contract, value rules included
 * @param classes texts of the label's values, in the order of the class indexes
 * @param encoding from a cleaned row to features
 * @param estimator from features to probabilities
 * @param threshold with two classes: the probability from which class 1 is decided, 0 to 1
 * @param about what a reader wants to know of its making, such as run and seed
 */
public record PortableModel(
    String format,
    int version,
    Contract columns,
    List<String> classes,
    Encoding encoding,
    Estimator estimator,
    double threshold,
    Map<String, String> about) {
  /** The name of the format. */
  public static final String FORMAT = "leat-model";

  /** The version that is written, and the newest that is read. */
  public static final int VERSION = 1;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when the parts do not fit together
   */
  public PortableModel {
    classes = List.copyOf(classes);
    about = Map.copyOf(about);
    require(
        classes.size() == estimator.classes(),
        "classes: the estimator has " + estimator.classes() + ", found " + classes);
    require(
        encoding.slots() == estimator.slots(),
        "estimator: the encoding has "
            + encoding.slots()
            + " slots, found coefficients for "
            + estimator.slots());
    require(
        !(estimator.uncalibrated() instanceof TreeModel)
            || encoding.layout().stream().allMatch(feature -> feature.kind() == Kind.NUMBER),
        "estimator: trees take numbers, found codes");
    require(threshold >= 0 && threshold <= 1, "threshold: must be from 0 to 1, found " + threshold);
  }

  /** A model of the version that is written. */
  public static PortableModel of(
      Contract columns,
      List<String> classes,
      Encoding encoding,
      Estimator estimator,
      double threshold,
      Map<String, String> about) {
    return new PortableModel(
        FORMAT, VERSION, columns, classes, encoding, estimator, threshold, about);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("Invalid " + rule);
    }
  }
}
