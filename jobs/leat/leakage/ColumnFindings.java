package leat.leakage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leat.leakage.Finding.Example;

/** Accuses single columns: copies of the label, ids, and those that tell too much. */
final class ColumnFindings {
  private static final double TELLING_ORDER = 0.6;

  private final TrainingSample sample;
  private final Classes classes;
  private final List<ColumnScan> columns;
  private final LeakageRules rules;

  ColumnFindings(
      TrainingSample sample, Classes classes, List<ColumnScan> columns, LeakageRules rules) {
    this.sample = sample;
    this.classes = classes;
    this.columns = columns;
    this.rules = rules;
  }

  /** At most one for each column, the most telling columns first. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    List<ColumnScan> honest = new ArrayList<>();
    List<ColumnScan> ordered =
        columns.stream().sorted(Comparator.comparingDouble(c -> -c.auc())).toList();
    for (ColumnScan column : ordered) {
      Optional<Finding> found = copy(column).or(() -> id(column)).or(() -> tooGood(column));
      found.ifPresentOrElse(findings::add, () -> honest.add(column));
    }
    findings.addAll(dominant(honest));
    return findings;
  }

  private Optional<Finding> copy(ColumnScan column) {
    LabelCopy copy = LabelCopy.of(column, classes);
    if (!copy.isCopy()) {
      return Optional.empty();
    }
    Map<String, String> reading = copy.reading();
    String pairs =
        reading.entrySet().stream()
            .map(pair -> pair.getKey() + " is " + pair.getValue())
            .collect(Collectors.joining(", "));
    String evidence =
        text(
            "%s is the label %s under another name%s: read as %s, it tells %s of each class rightly."
                + " If it is not known before the label is, give it role = ignore",
            column.name(),
            sample.label().name(),
            copy.agreement() < 1 ? ", with some noise" : "",
            pairs,
            percent(copy.agreement()));
    return Optional.of(finding(Leak.LABEL_COPY, column, copy.agreement(), evidence));
  }

  private Optional<Finding> id(ColumnScan column) {
    if (!column.isId()) {
      return Optional.empty();
    }
    String order =
        column.auc() < TELLING_ORDER
            ? "A model can learn it by heart only"
            : text(
                "Its order tells the label (AUC %.3f), as if rows had been sorted by the label when"
                    + " the ids were given",
                column.auc());
    String evidence =
        text(
            "%s looks like an id: %,d different values in %,d rows. %s. Give it role = key or ignore",
            column.name(), column.groups().values(), column.groups().present(), order);
    return Optional.of(finding(Leak.ID, column, column.auc(), evidence));
  }

  private Optional<Finding> tooGood(ColumnScan column) {
    if (column.auc() < rules.auc()) {
      return Optional.empty();
    }
    String evidence =
        text(
            "%s alone tells the label nearly without fail (AUC %.3f). If it is not known before the"
                + " label is, give it role = ignore",
            column.name(), column.auc());
    return Optional.of(finding(Leak.TOO_GOOD, column, column.auc(), evidence));
  }

  private List<Finding> dominant(List<ColumnScan> honest) {
    return new Dominance(classes, honest)
        .columns().stream()
            .map(
                found ->
                    finding(Leak.TOO_GOOD, found.column(), found.column().auc(), evidence(found)))
            .toList();
  }

  private static String evidence(Dominance.Dominant found) {
    return text(
        "%s alone tells more of the label (AUC %.3f) than the %d other columns together (%.3f): it"
            + " carries %s of what all reach (%.3f). If it is not known before the label is, give it"
            + " role = ignore",
        found.column().name(),
        found.column().auc(),
        found.others(),
        found.rest(),
        percent((found.column().auc() - 0.5) / (found.all() - 0.5)),
        found.all());
  }

  private Finding finding(Leak leak, ColumnScan column, double figure, String evidence) {
    List<Example> examples =
        classes.judged().isEmpty()
            ? List.of()
            : column.examples(classes).stream().map(row -> example(column.column(), row)).toList();
    Verdict verdict = rules.verdict(leak, column.name());
    return new Finding(leak, verdict, column.name(), figure, evidence, examples);
  }

  private Example example(SampledColumn column, int row) {
    String shown =
        "%s = %s, %s = %s"
            .formatted(
                column.name(), column.shown(row), sample.label().name(), sample.label().shown(row));
    return new Example(sample.rowId(row), null, 0, shown);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.1 ? "%.2g %%" : "%.0f %%", 100 * share);
  }
}
