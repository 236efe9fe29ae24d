package leat.metrics;

import java.util.Arrays;
import java.util.stream.Collectors;
import leat.LeatException;

/** A figure by which models are compared. */
public enum Metric {
  /** Area under the ROC curve. */
  AUC("auc", "AUC", true),
  /** Average precision. */
  PR_AUC("pr_auc", "PR AUC", true),
  /** Fraction of rows decided rightly. */
  ACCURACY("accuracy", "Accuracy", true),
  /** Fraction of positive decisions that are right. */
  PRECISION("precision", "Precision", true),
  /** Fraction of positive rows that are found. */
  RECALL("recall", "Recall", true),
  /** Harmonic mean of precision and recall. */
  F1("f1", "F1", true),
  /** Mean negative logarithm of the probability given to what came true. */
  LOG_LOSS("log_loss", "Log loss", false),
  /** Mean squared difference of probability and outcome. */
  BRIER("brier", "Brier score", false),
  /** Expected calibration error: {@link Calibration#error}. */
  ECE("ece", "Calibration error", false),
  /** Largest difference of the true and the false positive rate over all thresholds. */
  KS("ks", "KS", true);

  private final String key;
  private final String title;
  private final boolean higherIsBetter;

  Metric(String key, String title, boolean higherIsBetter) {
    this.key = key;
    this.title = title;
    this.higherIsBetter = higherIsBetter;
  }

  /**
   * The metric of that key.
   *
   * @throws LeatException when there is none (exit code 2)
   */
  public static Metric named(String key) {
    return Arrays.stream(values())
        .filter(metric -> metric.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                LeatException.usage("Invalid metric: must be one of " + keys() + ", found " + key));
  }

  private static String keys() {
    return Arrays.stream(values()).map(Metric::key).collect(Collectors.joining(", "));
  }

  /** The name in settings and in the metrics file. */
  public String key() {
    return key;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** Whether the larger of two values is the better one. */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** The largest value there can be. */
  double most() {
    return this == LOG_LOSS || this == BRIER ? Double.POSITIVE_INFINITY : 1;
  }

  /** By how much {@code after} is better than {@code before}; below 0 where it is worse. */
  public double gain(double before, double after) {
    return higherIsBetter ? after - before : before - after;
  }
}
