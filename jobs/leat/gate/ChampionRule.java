package leat.gate;

import java.util.List;
import java.util.Locale;
import leat.config.RegisterSettings;
import leat.metrics.Metric;

/** No worse than the model in production, on the same rows. */
public final class ChampionRule {
  /** The rule's name. */
  public static final String NAME = "champion";

  private final RegisterSettings settings;

  /** The rule with those settings. */
  public ChampionRule(RegisterSettings settings) {
    this.settings = settings;
  }

  /** There is none: any model is as good as that. */
  public RuleResult first() {
    String words = "no model is in production";
    return new RuleResult(NAME, true, "none in production", required(), words);
  }

  /** The figure that is compared is not defined on the test rows. */
  public RuleResult undefined() {
    String words = "%s is not defined on the test rows".formatted(settings.metric());
    return new RuleResult(NAME, false, "not defined", required(), words);
  }

  /**
   * There is one, and it cannot be compared with.
   *
   * @param reason why, and what to do
   */
  public RuleResult incomparable(String version, String reason) {
    String words = "Cannot compare with model %s in production: %s".formatted(version, reason);
    return new RuleResult(NAME, false, "not comparable", required(), words);
  }

  /**
   * Compares them.
   *
   * @param version of the model in production
   * @param seed of what is drawn
   */
  public Comparison comparison(String version, PairedRows rows, long seed) {
    Metric metric = Metric.named(settings.metric());
    Difference difference = new PairedComparison(metric, settings.maxLoss(), seed).of(rows);
    return new Comparison(
        version, metric.key(), rows.challenger(metric), rows.champion(metric), difference);
  }

  /**
   * What comes of a comparison.
   *
   * @param readOtherwise columns whose values the model in production would have read otherwise
   */
  public RuleResult of(Comparison found, List<String> readOtherwise) {
    Difference difference = found.difference();
    boolean passed = difference.sure() >= settings.confidence();
    String shown =
        text(
            "%+.4f (%+.4f to %+.4f), %s sure",
            difference.value(), difference.low(), difference.high(), percent(difference.sure()));
    String note =
        readOtherwise.isEmpty()
            ? ""
            : "; it was fitted to values of %s that were cleaned by other rules"
                .formatted(String.join(", ", readOtherwise));
    return new RuleResult(NAME, passed, shown, required(), words(found, passed) + note);
  }

  private String words(Comparison found, boolean passed) {
    Difference d = found.difference();
    String both =
        text("test %s %.6f ", found.metric(), found.challenger())
            + (d.value() < -settings.maxLoss() ? "is worse than " : "against ")
            + text(
                "%.6f of model %s in production on the same rows", found.champion(), found.model());
    String loss = "by more than register.max-loss = " + settings.maxLoss();
    String evidence =
        text(
            "%+.6f, 95 %% interval %+.6f to %+.6f, %s on %,d rows",
            d.value(), d.low(), d.high(), d.method(), d.rows());
    String sure = percent(d.sure()) + " sure that it is not worse " + loss;
    if (passed) {
      return both + ": " + sure + " (" + evidence + ")";
    }
    return d.value() < -settings.maxLoss()
        ? both + ", " + loss + " (" + evidence + ")"
        : "%s: only %s, and register.confidence = %s (%s); more test rows make it surer"
            .formatted(both, sure, settings.confidence(), evidence);
  }

  private String required() {
    return "not worse by more than %s, %s sure"
        .formatted(settings.maxLoss(), percent(settings.confidence()));
  }

  private static String percent(double share) {
    return text("%.1f %%", Math.floor(share * 1000) / 10);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
