package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.ledger.RowBalance;
import leat.metrics.CalibrationBin;
import leat.metrics.ConfusionMatrix;
import leat.metrics.Metrics;

/** What a reader should know first about a model, in sentences. */
final class ModelVerdict {
  /** From that much, a lead of the training rows is worth a word. */
  private static final double NOTABLE_GAP = 0.02;

  private static final int FEW_POSITIVES = 100;

  private final ModelReport report;
  private final Metrics metrics;

  ModelVerdict(ModelReport report, Metrics metrics) {
    this.report = report;
    this.metrics = metrics;
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    if (report.release() != null) {
      remarks.addAll(ReleaseSection.remarks(report.release()));
    }
    remarks.add(ranking());
    decisions().ifPresent(remarks::add);
    calibration().ifPresent(remarks::add);
    gap().ifPresent(remarks::add);
    fewPositives().ifPresent(remarks::add);
    remarks.addAll(GroupRemarks.of(report, metrics));
    remarks.addAll(TrainingSection.remarks(report.facts().training()));
    LeakageTable.remark(report.facts().leakage()).ifPresent(remarks::add);
    rows().ifPresent(remarks::add);
    return remarks;
  }

  private boolean isBinary() {
    return report.curves().classes().size() == 1;
  }

  private Remark ranking() {
    String part = "On %s %s rows".formatted(Numbers.count(metrics.rows()), part());
    if (metrics.auc() == null) {
      return Remark.warning(part + " the AUC is not defined: all of them are of one class.");
    }
    if (isBinary()) {
      return Remark.plain(
          "%s, a “%s” row scores above a “%s” row in %s of all pairs (the AUC)."
              .formatted(part, name(1), name(0), Numbers.percent(metrics.auc(), 1)));
    }
    return Remark.plain(
        "%s, %s are classified rightly; the largest class alone would be right for %s."
            .formatted(part, Numbers.percent(metrics.accuracy(), 1), largestClass()));
  }

  private String part() {
    return report.metrics().judgedPart();
  }

  private String name(int k) {
    return report.curves().confusion().classes().get(k);
  }

  private String largestClass() {
    ConfusionMatrix matrix = report.curves().confusion();
    long largest = 0;
    for (int k = 0; k < matrix.classes().size(); k++) {
      largest = Math.max(largest, matrix.actual(k));
    }
    return Numbers.percent(largest, matrix.rows());
  }

  private Optional<Remark> decisions() {
    if (!isBinary()) {
      return Optional.empty();
    }
    ConfusionMatrix matrix = report.curves().confusion();
    long found = matrix.counts().get(1).get(1);
    String from = "From a score of %s on,".formatted(Numbers.plain(metrics.threshold()));
    if (matrix.decided(1) == 0) {
      return Optional.of(
          Remark.warning(
              "%s no row is decided “%s”: lower the threshold.".formatted(from, name(1))));
    }
    return Optional.of(
        Remark.plain(
            "%s %s rows are decided “%s”: %s of them rightly, and they are %s of all %s such rows."
                .formatted(
                    from,
                    Numbers.count(matrix.decided(1)),
                    name(1),
                    Numbers.percent(found, matrix.decided(1)),
                    Numbers.percent(found, matrix.actual(1)),
                    Numbers.count(matrix.actual(1)))));
  }

  private Optional<Remark> calibration() {
    List<CalibrationBin> bins = report.curves().classes().get(0).calibration();
    double rows = bins.stream().mapToLong(CalibrationBin::rows).sum();
    if (!isBinary() || rows == 0 || hasFewPositives()) {
      return Optional.empty();
    }
    double predicted = bins.stream().mapToDouble(b -> b.rows() * b.predicted()).sum() / rows;
    double observed = bins.stream().mapToDouble(b -> b.rows() * b.observed()).sum() / rows;
    boolean close =
        Math.abs(predicted - observed) <= 2 * Math.sqrt(predicted * (1 - predicted) / rows);
    String text =
        "The mean score is %s, and %s of the rows are “%s”%s."
            .formatted(
                Numbers.percent(predicted, 1),
                Numbers.percent(observed, 1),
                name(1),
                close ? ": scores can be read as probabilities overall" : "");
    return Optional.of(close ? Remark.good(text) : Remark.warning(text));
  }

  private Optional<Remark> gap() {
    Metrics train = report.metrics().train();
    if (train == null || train == metrics || train.auc() == null || metrics.auc() == null) {
      return Optional.empty();
    }
    double gap = train.auc() - metrics.auc();
    return Optional.of(
        gap <= NOTABLE_GAP
            ? Remark.good(
                "The AUC on the training rows is %s: no sign of learning them by heart."
                    .formatted(Numbers.figure(train.auc())))
            : Remark.warning(
                "The AUC on the training rows is %s, higher by %s: it may have learned by heart."
                    .formatted(Numbers.figure(train.auc()), Numbers.figure(gap))));
  }

  private boolean hasFewPositives() {
    return isBinary() && report.curves().confusion().actual(1) < FEW_POSITIVES;
  }

  private Optional<Remark> fewPositives() {
    if (metrics.auc() == null || !hasFewPositives()) {
      return Optional.empty();
    }
    return Optional.of(
        Remark.warning(
            "Only %s %s rows are “%s”: take these figures as rough."
                .formatted(report.curves().confusion().actual(1), part(), name(1))));
  }

  private Optional<Remark> rows() {
    if (report.facts().rows().isEmpty()) {
      return Optional.empty();
    }
    long in = report.facts().rows().get(0).rows().in();
    long out =
        report.facts().rows().stream().map(JobRows::rows).mapToLong(RowBalance::quarantined).sum();
    String text =
        "Of %s rows read, %s (%s) were quarantined."
            .formatted(Numbers.count(in), Numbers.count(out), Numbers.percent(out, in));
    return Optional.of(out > in / 10 ? Remark.warning(text) : Remark.plain(text));
  }
}
