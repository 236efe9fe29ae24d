package leat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leat.config.GateSettings;

/**
 * Limits on what it costs to score with a model; those that are not set are no rules.
 *
 * @param settings the limits
 */
public record CostRules(GateSettings settings) {
  /** Whether the time to score a record must be measured. */
  public boolean isTimed() {
    return settings.maxLatency() != null || settings.maxLatencyRatio() != null;
  }

  /** Whether the time of the model in production must be, too. */
  public boolean comparesTimes() {
    return settings.maxLatencyRatio() != null;
  }

  /**
   * What comes of the limits on time.
   *
   * @param challenger median microseconds a record of the new model
   * @param champion of the model in production; null where there is none to compare with
   * @param isFirst whether none is in production
   */
  public List<RuleResult> ofTime(double challenger, Double champion, boolean isFirst) {
    List<RuleResult> results = new ArrayList<>();
    if (settings.maxLatency() != null) {
      results.add(latency(challenger));
    }
    if (settings.maxLatencyRatio() != null) {
      results.add(champion == null ? ratioToNone(isFirst) : ratio(challenger, champion));
    }
    return results;
  }

  private RuleResult latency(double micros) {
    double most = settings.maxLatency();
    return result(
        "latency",
        micros <= most,
        text("%.1f µs a record", micros),
        text("at most %.1f µs", most),
        text(
            "a record takes %.1f µs to score, register.gate.max-latency is %.1f µs", micros, most));
  }

  private RuleResult ratio(double challenger, double champion) {
    double most = settings.maxLatencyRatio();
    double ratio = challenger / champion;
    return result(
        "latency ratio",
        ratio <= most,
        text("%.2f times", ratio),
        text("at most %s times", most),
        text(
            "a record takes %.1f µs to score, %.2f times the %.1f µs of the model in production,"
                + " register.gate.max-latency-ratio is %s",
            challenger, ratio, champion, most));
  }

  private RuleResult ratioToNone(boolean isFirst) {
    String words =
        isFirst
            ? "no model is in production to compare times with"
            : "Cannot compare times with the model in production: it cannot be scored";
    String most = text("at most %s times", settings.maxLatencyRatio());
    return result("latency ratio", isFirst, "not comparable", most, words);
  }

  /** What comes of the limit on size. */
  public List<RuleResult> ofSize(long bytes) {
    Long most = settings.maxSize();
    if (most == null) {
      return List.of();
    }
    return List.of(
        result(
            "size",
            bytes <= most,
            text("%,d bytes", bytes),
            text("at most %,d bytes", most),
            text("model.json has %,d bytes, register.gate.max-size is %,d", bytes, most)));
  }

  private static RuleResult result(
      String rule, boolean passed, String found, String required, String words) {
    return new RuleResult(rule, passed, found, required, words);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
