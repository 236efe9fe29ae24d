package leat.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import leat.ledger.RowBalance;

/** Where the rows went: a drawing, the balance of each job, and the reasons of quarantine. */
final class RowFlow {
  private static final int MOST_REASONS = 50;

  private RowFlow() {}

  static Markup of(List<JobRows> jobs) {
    if (jobs.isEmpty()) {
      return Markup.of("<p class=\"hint\">{}</p>", "No job got as far as counting rows.");
    }
    return Page.halves(
        Page.card(
            "Flow",
            "Every row that went in came out, or left the stream for a reason.",
            FlowChart.of(jobs)),
        Page.card(
            "Balance",
            "In = out + quarantined + duplicates + filtered, checked for every job.",
            Markup.all(balances(jobs), reasons(jobs))));
  }

  private static Markup balances(List<JobRows> jobs) {
    Table table =
        new Table("Row balances")
            .column("Job")
            .numbers("In")
            .numbers("Out")
            .numbers("Quar\u00ADantined")
            .numbers("Dupli\u00ADcates")
            .numbers("Filtered")
            .column("Holds");
    for (JobRows job : jobs) {
      RowBalance rows = job.rows();
      table.row(
          job.job(),
          Numbers.count(rows.in()),
          Numbers.count(rows.out()),
          Numbers.count(rows.quarantined()),
          Numbers.count(rows.duplicates()),
          Numbers.count(rows.filtered()),
          rows.holds() ? "yes" : "no");
    }
    return table.markup();
  }

  private static Markup reasons(List<JobRows> jobs) {
    List<Reason> reasons =
        jobs.stream()
            .flatMap(job -> job.quarantineReasons().entrySet().stream().map(e -> reason(job, e)))
            .sorted(
                Comparator.comparingLong((Reason r) -> -r.rows())
                    .thenComparing(Reason::job)
                    .thenComparing(Reason::text))
            .toList();
    if (reasons.isEmpty()) {
      return Markup.NONE;
    }
    Table table =
        new Table("Reasons of quarantine").column("Quarantined for").column("By").numbers("Rows");
    for (Reason reason : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
      table.row(reason.text(), reason.job(), Numbers.count(reason.rows()));
    }
    String hint = "A row with two reasons counts in both" + leftOut(reasons.size()) + ".";
    return Markup.all(table.markup(), Markup.of("<p class=\"hint\">{}</p>", hint));
  }

  private static String leftOut(int reasons) {
    return reasons <= MOST_REASONS
        ? ""
        : "; %s rarer reasons are not shown".formatted(reasons - MOST_REASONS);
  }

  private record Reason(String job, String text, long rows) {}

  private static Reason reason(JobRows job, Map.Entry<String, Long> entry) {
    return new Reason(job.job(), entry.getKey(), entry.getValue());
  }
}
