package leat.leakage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import leat.Json;

/**
 * What the scan found.
 *
 * @param looked training rows whose values were looked at
 * @param share of the training rows that these are, about
 * @param together area under the ROC curve that all columns reach together, by a naive Bayes model
 *     judged on rows that it did not learn from; null where no class has enough rows
 * @param columns what each column tells of the label alone
 * @param findings the accusations
 */
public record LeakageReport(
    long looked, double share, Double together, List<Alone> columns, List<Finding> findings) {
  /** Copies the lists. */
  public LeakageReport {
    columns = List.copyOf(columns);
    findings = List.copyOf(findings);
  }

  /**
   * What a column tells of the label alone.
   *
   * @param column its name
   * @param auc area under the ROC curve; of several classes the mean of each against the others
   * @param values how many different ones there are
   */
  public record Alone(String column, Double auc, int values) {}

  /** The columns that must not be features. */
  public Stream<Finding> dropped() {
    return findings.stream().filter(finding -> finding.verdict() == Verdict.DROP);
  }

  /** What must be told. */
  public Stream<Finding> told() {
    return findings.stream().filter(finding -> finding.verdict() != Verdict.ALLOW);
  }

  /** The report with other findings. */
  public LeakageReport with(List<Finding> others) {
    return new LeakageReport(looked, share, together, columns, others);
  }

  /** The content of {@code leakage.json}. */
  public String json() {
    ObjectNode document = Json.mapper().createObjectNode().put("format", "leat-leakage");
    document.put("version", 1);
    document.setAll((ObjectNode) Json.mapper().valueToTree(this));
    return Json.document(document);
  }
}
