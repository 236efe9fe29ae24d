package leat.register;

import java.util.Optional;
import leat.diff.PredictionDiff;
import leat.gate.GateReport;
import leat.job.JobContext;
import leat.report.ModelReport;
import leat.report.Release;
import leat.report.ReportFiles;
import leat.workspace.Promotion;

/**
 * Makes the pages of a model anew, with what came of it at the gate, from what evaluation stored.
 *
 * @param context the job's
 * @param production what was in production at the gate
 * @param gate what came of every rule
 */
record ReleasePages(JobContext context, Optional<Promotion> production, GateReport gate) {
  /**
   * What the pages are made from.
   *
   * @param version of the model; null where it was refused
   * @param diff from the model in production; null where it does not compare
   */
  ModelReport report(String version, PredictionDiff diff) {
    ReportFiles files =
        new ReportFiles(
            text("report.json"),
            text("metrics.json"),
            text("curves.json"),
            text("explanation.json"));
    String champion = production.map(Promotion::model).orElse(null);
    return files.read().with(new Release(version, champion, gate, diff));
  }

  private String text(String file) {
    return context.workspace().readText(context.input("evaluate"), file);
  }
}
