package leat.register;

import java.util.List;
import leat.job.JobContext;
import leat.report.ModelReport;
import leat.report.Release;
import leat.report.Release.Rule;
import leat.report.ReportFiles;
import leat.workspace.Checkpoint;

/**
 * Makes the pages of a model anew, with what came of it at the gate, from what evaluation stored.
 *
 * @param context the job's
 * @param gate what was compared
 * @param refusal why the model was refused, in words; empty where it was not
 */
record ReleasePages(JobContext context, GateVerdict gate, String refusal) {
  /**
   * What the pages are made from.
   *
   * @param version of the model; null where it was refused
   */
  ModelReport report(String version) {
    ReportFiles files =
        new ReportFiles(
            text("report.json"),
            text("metrics.json"),
            text("curves.json"),
            text("explanation.json"));
    return files.read().with(new Release(version, gate.championVersion(), rules(), refusal));
  }

  private List<Rule> rules() {
    String rule = "test " + gate.metric() + " against production";
    String found = String.valueOf(gate.challenger());
    String required =
        gate.champion() == null ? "none in production" : String.valueOf(gate.champion());
    String words = gate.refusal().isEmpty() ? "it is not worse" : gate.refusal();
    return List.of(new Rule(rule, gate.refusal().isEmpty(), found, required, words));
  }

  private String text(String file) {
    Checkpoint evaluate = context.input("evaluate");
    return context.workspace().readText(evaluate, file);
  }
}
