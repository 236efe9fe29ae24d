package leat.evaluate;

import leat.Json;
import leat.job.JobContext;
import leat.report.ModelFacts;
import leat.report.ModelReport;
import leat.report.ReportFiles;

/**
 * Writes the pages from the texts of the stored files alone, as register will do again.
 *
 * @param context the job's
 */
record Pages(JobContext context) {
  /** Writes {@code report.json}, {@code report.html} and {@code card.md}. */
  void write(ModelFacts facts, String metrics, String curves, String explanation) {
    String told = Json.document(facts);
    ModelReport report = new ReportFiles(told, metrics, curves, explanation).read();
    context.output().writeText("report.json", told);
    context.output().writeText("report.html", report.html());
    context.output().writeText("card.md", report.card());
  }
}
