package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leat.diff.PredictionDiff;
import leat.diff.PredictionDiff.Cause;
import leat.diff.PredictionDiff.Example;
import leat.diff.PredictionDiff.Segment;

/** What changes for whom when the model takes the place of the one in production. */
final class DiffSection {
  private static final int MOST_REASONS = 3;

  private DiffSection() {}

  static Markup of(PredictionDiff diff) {
    return Page.halves(
        Page.stack(decisions(diff), segments(diff.segments())),
        Page.stack(causes(diff), examples(diff)));
  }

  /** One sentence on it. */
  static Remark remark(PredictionDiff diff) {
    long changed = diff.decisions().changed();
    return Remark.plain(
        "Of %s test rows, %s (%s) are decided otherwise than by model %s: %s of them rightly now."
            .formatted(
                Numbers.count(diff.rows()),
                Numbers.count(changed),
                Numbers.percent(changed, diff.rows()),
                diff.from(),
                Numbers.percent(diff.decisions().nowRight(), changed)));
  }

  private static Markup decisions(PredictionDiff diff) {
    PredictionDiff.Decisions decisions = diff.decisions();
    Facts facts = new Facts();
    facts.add("Rows compared", Numbers.count(diff.rows()));
    facts.add("Decided otherwise", share(decisions.changed(), diff.rows()));
    facts.add("of these, now rightly", share(decisions.nowRight(), decisions.changed()));
    facts.add("of these, now wrongly", share(decisions.nowWrong(), decisions.changed()));
    facts.add("for the threshold alone", share(decisions.byThresholdAlone(), decisions.changed()));
    facts.add("Mean change of the score", Numbers.figure(diff.scores().mean()));
    facts.add("Largest change of a score", Numbers.figure(diff.scores().largest()));
    Table turns =
        new Table("Changed decisions").column("From, to").numbers("Rows").numbers("Rightly");
    diff.decisions()
        .turns()
        .forEach(
            turn ->
                turns.row(
                    turn.from() + " → " + turn.to(),
                    Numbers.count(turn.rows()),
                    Numbers.percent(turn.right(), turn.rows())));
    Markup notes =
        diff.notes().isEmpty()
            ? Markup.NONE
            : Markup.of("<p class=\"hint\">{}</p>", String.join("; ", diff.notes()));
    return Page.card(
        "Decisions that change",
        "Model %s in place of model %s, on the same rows.".formatted(diff.to(), diff.from()),
        Markup.all(facts.markup(), turns.markup(), notes));
  }

  private static String share(long part, long whole) {
    return Numbers.count(part) + " (" + Numbers.percent(part, whole) + ")";
  }

  private static Markup causes(PredictionDiff diff) {
    Table table =
        new Table("Causes")
            .column("Column")
            .numbers("Mean difference")
            .numbers("Part of the changes")
            .numbers("Weight before")
            .numbers("Weight now");
    for (Cause cause : diff.causes().columns()) {
      table.row(
          cause.column(),
          Numbers.figure(cause.meanAbsolute()),
          cause.shareOfChanges() == null
              ? Numbers.NONE
              : Numbers.percent(cause.shareOfChanges(), 1),
          Numbers.percent(cause.weightFrom(), 1),
          Numbers.percent(cause.weightTo(), 1));
    }
    return Page.card(
        "Columns that cause it", "By how much their contributions differ.", table.markup());
  }

  private static Markup segments(List<Segment> segments) {
    Table table =
        new Table("Segments that change")
            .column("Segment")
            .numbers("Rows")
            .numbers("Decided otherwise")
            .numbers("Mean change of the score");
    for (Segment segment : segments) {
      table.row(
          segment.column() + ": " + Objects.requireNonNullElse(segment.value(), "(missing)"),
          Numbers.count(segment.rows()),
          share(segment.changed(), segment.rows()),
          Numbers.figure(segment.meanChange()));
    }
    return Page.card("Where it changes", "Most changed decisions first.", table.markup());
  }

  private static Markup examples(PredictionDiff diff) {
    Table table =
        new Table("Rows that change")
            .column("Row")
            .column("Is")
            .column("Decided")
            .column("Because of");
    for (Example example : diff.examples()) {
      table.row(
          String.valueOf(example.row()),
          Objects.requireNonNullElse(example.label(), Numbers.NONE),
          Markup.of(
              "{} → {}<small>{} → {}</small>",
              example.decisionFrom(),
              example.decisionTo(),
              Numbers.figure(example.probabilityFrom()),
              Numbers.figure(example.probabilityTo())),
          reasons(example));
    }
    return Page.card(
        "Rows that change most",
        "By their scores.",
        Page.details(Numbers.counted(diff.examples().size(), "row"), table.markup()));
  }

  private static Markup reasons(Example example) {
    List<Markup> reasons = new ArrayList<>();
    example.reasons().stream()
        .limit(MOST_REASONS)
        .forEach(
            reason ->
                reasons.add(
                    ReasonsTable.reason(
                        reason.column(), example.values().get(reason.column()), reason.change())));
    return Markup.all(reasons);
  }
}
