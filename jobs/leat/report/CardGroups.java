package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.fairness.ColumnFairness;
import leat.fairness.Estimate;
import leat.fairness.GroupFairness;
import leat.metrics.Metric;
import leat.metrics.Segment;

/** The part of a model card that tells for whom the model works, and whether it is fair. */
final class CardGroups {
  private final ModelReport report;
  private final Markdown card;

  CardGroups(ModelReport report, Markdown card) {
    this.report = report;
    this.card = card;
  }

  void write() {
    card.heading(2, "Factors and fairness");
    if (report.segments().isEmpty() && report.fairness().isEmpty()) {
      card.paragraph(
          "Not looked at: no column has the role protected, and evaluate.segments names none.");
      return;
    }
    report.fairness().forEach(this::fairness);
    if (!report.segments().isEmpty()) {
      segments();
    }
  }

  private void fairness(ColumnFairness column) {
    card.heading(3, "By " + column.column());
    card.paragraph(String.join(". ", column.words()) + ".");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Group", "Rows", "Selected", "True positive rate", "False positive rate"));
    for (GroupFairness group : column.groups()) {
      rows.add(
          List.of(
              group.value(),
              Numbers.count(group.rows()),
              told(group.selectionRate()),
              told(group.truePositiveRate()),
              told(group.falsePositiveRate())));
    }
    if (rows.size() > 1) {
      card.table(rows);
      card.facts(
          "Demographic parity difference", told(column.demographicParityDifference()),
          "Demographic parity ratio", told(column.demographicParityRatio()),
          "Equal opportunity difference", told(column.equalOpportunityDifference()),
          "Equalized odds difference", told(column.equalizedOddsDifference()));
    }
  }

  private static String told(Estimate estimate) {
    return estimate == null
        ? Numbers.NONE
        : "%s (%s to %s)"
            .formatted(
                Numbers.figure(estimate.value()),
                Numbers.figure(estimate.low()),
                Numbers.figure(estimate.high()));
  }

  private void segments() {
    card.heading(3, "By segment");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Segment", "Rows", "AUC", "Precision", "Recall"));
    for (Segment segment : report.segments()) {
      rows.add(
          List.of(
              segment.column() + ": " + segment.value(),
              Numbers.count(segment.rows()),
              Numbers.figure(segment.metrics().value(Metric.AUC)),
              Numbers.figure(segment.metrics().value(Metric.PRECISION)),
              Numbers.figure(segment.metrics().value(Metric.RECALL))));
    }
    card.table(rows);
  }
}
