package leat.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import leat.Json;

/**
 * The figures of one part of the rows, as they stand in the metrics file.
 *
 * <p>A figure that is not defined on these rows is null. Methods named like a {@link Metric} give
 * its value; see {@link BinaryMetrics} and {@link MulticlassMetrics} for the formulas.
 */
public sealed interface Metrics permits BinaryMetrics, MulticlassMetrics {
  /** How many rows were scored. */
  long rows();

  /** See {@link Metric#AUC}. */
  Double auc();

  /** See {@link Metric#PR_AUC}. */
  Double prAuc();

  /** See {@link Metric#ACCURACY}. */
  Double accuracy();

  /** See {@link Metric#PRECISION}. */
  Double precision();

  /** See {@link Metric#RECALL}. */
  Double recall();

  /** See {@link Metric#F1}. */
  Double f1();

  /** See {@link Metric#LOG_LOSS}. */
  Double logLoss();

  /** See {@link Metric#BRIER}. */
  Double brier();

  /** See {@link Metric#ECE}. */
  Double ece();

  /** See {@link Metric#KS}; null with more than two classes. */
  Double ks();

  /** The score from which a row is decided to be positive; null with more than two classes. */
  Double threshold();

  /** 95 % intervals by the key of their metric. */
  Map<String, Interval> intervals();

  /** One entry per class; empty in files of version 1 about two classes. */
  List<ClassMetrics> classes();

  /** How far figures may be off, as rows were counted by bins of scores; null: they are exact. */
  Binning binning();

  /** The metric's value, or null where it is not defined on these rows. */
  default Double value(Metric metric) {
    return switch (metric) {
      case AUC -> auc();
      case PR_AUC -> prAuc();
      case ACCURACY -> accuracy();
      case PRECISION -> precision();
      case RECALL -> recall();
      case F1 -> f1();
      case LOG_LOSS -> logLoss();
      case BRIER -> brier();
      case ECE -> ece();
      case KS -> ks();
    };
  }

  /**
   * The value of the metric with that key, or NaN where it is not defined on these rows.
   *
   * @throws leat.LeatException when there is no such metric (exit code 2)
   */
  default double value(String metric) {
    Double value = value(Metric.named(metric));
    return value == null ? Double.NaN : value;
  }

  /** Reads one part of a metrics file, of version 1 or 2. */
  static Metrics read(JsonNode node) {
    return node.has("macro_f1")
        ? Json.bind(node, MulticlassMetrics.class)
        : Json.bind(node, BinaryMetrics.class);
  }
}
