package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.metrics.Interval;
import leat.metrics.Metric;
import leat.metrics.Metrics;

/** The figures that are asked for first, each with its interval where it has one. */
final class KeyFigures {
  private KeyFigures() {}

  static Markup of(Metrics metrics) {
    List<Markup> tiles = new ArrayList<>();
    tiles.add(tile(metrics, Metric.AUC, "0.5 is guessing, 1 is perfect"));
    tiles.add(tile(metrics, Metric.F1, threshold(metrics)));
    tiles.add(tile(metrics, Metric.PR_AUC, "average precision"));
    tiles.add(tile(metrics, Metric.LOG_LOSS, "lower is better"));
    if (metrics.value(Metric.ECE) != null) {
      tiles.add(tile(metrics, Metric.ECE, "mean distance of scores from what comes true"));
    }
    return Page.tiles(tiles);
  }

  private static Markup tile(Metrics metrics, Metric metric, String note) {
    Interval interval = metrics.intervals().get(metric.key());
    Markup range =
        interval == null ? Markup.NONE : Markup.of("<em>{}</em>", Numbers.range(interval));
    return Page.tile(metric.title(), Numbers.figure(metrics.value(metric)), range, note);
  }

  private static String threshold(Metrics metrics) {
    return metrics.threshold() == null
        ? "mean of all classes"
        : "at threshold " + Numbers.plain(metrics.threshold());
  }
}
