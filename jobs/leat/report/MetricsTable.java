package leat.report;

import java.util.List;
import leat.metrics.ClassMetrics;
import leat.metrics.Interval;
import leat.metrics.Metric;
import leat.metrics.Metrics;
import leat.metrics.MulticlassMetrics;

/** The figures of each part side by side; an arrow tells which way is better. */
final class MetricsTable {
  private MetricsTable() {}

  static Markup of(PartMetrics metrics) {
    Table table =
        new Table("Figures by part")
            .column("Figure")
            .numbers("Train")
            .numbers("Validation")
            .numbers("Test");
    table.row("Rows", rows(metrics.train()), rows(metrics.validation()), rows(metrics.test()));
    for (Metric metric : Metric.values()) {
      table.row(
          metric.title() + (metric.higherIsBetter() ? " ↑" : " ↓"),
          value(metrics.train(), metric),
          value(metrics.validation(), metric),
          value(metrics.test(), metric));
    }
    return table.markup();
  }

  private static String rows(Metrics part) {
    return part == null ? Numbers.NONE : Numbers.count(part.rows());
  }

  static Markup value(Metrics part, Metric metric) {
    if (part == null) {
      return Markup.of("{}", Numbers.NONE);
    }
    Interval interval = part.intervals().get(metric.key());
    Markup range =
        interval == null
            ? Markup.NONE
            : Markup.of(
                "<small>{} to {}</small>",
                Numbers.figure(interval.low()),
                Numbers.figure(interval.high()));
    return Markup.of("{}{}", Numbers.figure(part.value(metric)), range);
  }

  /** One row per class. */
  static Markup classes(MulticlassMetrics metrics) {
    Table table =
        new Table("Figures by class")
            .column("Class")
            .numbers("Rows")
            .numbers("AUC")
            .numbers("Precision")
            .numbers("Recall")
            .numbers("F1");
    List<ClassMetrics> classes = metrics.classes();
    for (ClassMetrics one : classes) {
      table.row(
          one.name(),
          Numbers.count(one.rows()),
          Numbers.figure(one.auc()),
          Numbers.figure(one.precision()),
          Numbers.figure(one.recall()),
          Numbers.figure(one.f1()));
    }
    return table.markup();
  }
}
