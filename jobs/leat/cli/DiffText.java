package leat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leat.diff.PredictionDiff;

/**
 * The difference of two models as text.
 *
 * @param diff what changes
 */
record DiffText(PredictionDiff diff) {
  private static final int SEGMENTS = 10;
  private static final int COLUMNS = 10;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    decisions(lines);
    scores(lines);
    causes(lines);
    segments(lines);
    examples(lines);
    diff.notes().forEach(note -> lines.add("note      " + note));
    return lines;
  }

  private void decisions(List<String> lines) {
    PredictionDiff.Decisions decisions = diff.decisions();
    lines.add(
        told(
            "decisions %,d of %,d change from model %s to model %s (%s): %,d become right, %,d wrong",
            decisions.changed(),
            diff.rows(),
            diff.from(),
            diff.to(),
            percent(decisions.changed(), diff.rows()),
            decisions.nowRight(),
            decisions.nowWrong()));
    for (PredictionDiff.Turn turn : decisions.turns()) {
      lines.add(
          told(
              "          %,d from %s to %s, %,d of them right",
              turn.rows(), turn.from(), turn.to(), turn.right()));
    }
    if (diff.thresholdFrom() != diff.thresholdTo()) {
      lines.add(
          told(
              "          %,d of them only because the threshold went from %.4g to %.4g",
              decisions.byThresholdAlone(), diff.thresholdFrom(), diff.thresholdTo()));
    }
  }

  private void scores(List<String> lines) {
    PredictionDiff.Scores scores = diff.scores();
    lines.add(
        told(
            "scores    change by %+.4f on average, by %.4f without sign, by %.4f at most",
            scores.mean(), scores.meanAbsolute(), scores.largest()));
    StringBuilder quantiles = new StringBuilder("          quantiles of the change:");
    for (Map.Entry<String, Double> quantile : scores.quantiles().entrySet()) {
      quantiles.append(told(" %s: %+.3f", quantile.getKey(), quantile.getValue()));
    }
    lines.add(quantiles.toString());
  }

  private void causes(List<String> lines) {
    PredictionDiff.Causes causes = diff.causes();
    if (causes.columns().isEmpty()) {
      return;
    }
    boolean comparable = causes.space() != null;
    lines.add(
        comparable
            ? told(
                "causes    difference of the contributions to the %s, on %,d rows; share of what moved the %,d changed ones",
                causes.space(), causes.rows(), causes.changedRows())
            : told("causes    weight of each column before and after, on %,d rows", causes.rows()));
    causes.columns().stream().limit(COLUMNS).forEach(cause -> lines.add(line(cause)));
  }

  private static String line(PredictionDiff.Cause cause) {
    String weights = told("weight %.3f -> %.3f", cause.weightFrom(), cause.weightTo());
    if (cause.meanAbsolute() == null) {
      return told("          %-24s %s", cause.column(), weights);
    }
    String share =
        cause.shareOfChanges() == null ? "" : told("  %+5.1f %%", 100 * cause.shareOfChanges());
    return told("          %-24s %.4f%s  %s", cause.column(), cause.meanAbsolute(), share, weights);
  }

  private void segments(List<String> lines) {
    if (!diff.segments().isEmpty() && diff.decisions().changed() > 0) {
      lines.add("segments  where most decisions change");
      for (PredictionDiff.Segment segment :
          diff.segments().stream().filter(s -> s.changed() > 0).limit(SEGMENTS).toList()) {
        String value = segment.value() == null ? "(missing)" : segment.value();
        lines.add(
            told(
                "          %-40s %,d of %,d (%s), score %+.4f",
                segment.column() + " = " + value,
                segment.changed(),
                segment.rows(),
                percent(segment.changed(), segment.rows()),
                segment.meanChange()));
      }
    }
  }

  private void examples(List<String> lines) {
    if (!diff.examples().isEmpty()) {
      lines.add("examples  the rows whose scores change most");
    }
    for (PredictionDiff.Example example : diff.examples()) {
      lines.add(
          told(
              "          row %d, label %s: %.4f -> %.4f, %s%s",
              example.row(),
              example.label(),
              example.probabilityFrom(),
              example.probabilityTo(),
              example.decisionFrom().equals(example.decisionTo())
                  ? "still " + example.decisionTo()
                  : example.decisionFrom() + " -> " + example.decisionTo(),
              reasons(example)));
    }
  }

  private static String reasons(PredictionDiff.Example example) {
    StringBuilder reasons = new StringBuilder();
    for (PredictionDiff.Reason reason : example.reasons()) {
      String value = example.values().get(reason.column());
      reasons.append(
          told(
              "%s %s = %s (%+.3f)",
              reasons.isEmpty() ? ";" : ",",
              reason.column(),
              value == null ? "(missing)" : value,
              reason.change()));
    }
    return reasons.toString();
  }

  private static String percent(long part, long whole) {
    return told("%.2f %%", whole == 0 ? 0 : 100.0 * part / whole);
  }

  private static String told(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
