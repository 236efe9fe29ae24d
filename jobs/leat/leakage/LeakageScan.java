package leat.leakage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leat.leakage.LeakageReport.Alone;

/** Looks for what the columns and the split give away of the label. */
public final class LeakageScan {
  private final TrainingSample sample;
  private final double share;
  private final LeakageRules rules;

  /**
   * A scan of training rows.
   *
   * @param sample the rows, in any order
   * @param share of the training rows that these are, about
   * @param rules what is held against whom
   */
  public LeakageScan(TrainingSample sample, double share, LeakageRules rules) {
    this.sample = sample;
    this.share = share;
    this.rules = rules;
  }

  /**
   * What it finds.
   *
   * @param entities by the columns that name them, such as {@code key customer_id}, where their
   *     rows stand
   * @param identical where rows of equal features and label stand
   */
  public LeakageReport report(Map<String, Sides> entities, Sides identical) {
    sample.sort();
    Classes classes = Classes.of(sample);
    List<ColumnScan> columns =
        sample.columns().stream().map(column -> ColumnScan.of(column, classes, share)).toList();
    List<Finding> findings = new ArrayList<>();
    ColumnFindings own = new ColumnFindings(sample, classes, columns, rules);
    findings.addAll(own.findings());
    findings.addAll(new LateColumns(sample, rules).findings());
    SplitFindings split = new SplitFindings(rules);
    entities.forEach((name, sides) -> findings.addAll(split.entities(name, sides)));
    findings.addAll(split.identical(identical));
    boolean judged = !classes.judged().isEmpty();
    return new LeakageReport(
        sample.size(),
        share,
        judged ? new Together(classes).area(columns) : null,
        columns.stream()
            .map(c -> new Alone(c.name(), judged ? c.auc() : null, c.groups().values()))
            .toList(),
        findings);
  }
}
