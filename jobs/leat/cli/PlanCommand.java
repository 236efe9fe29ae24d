package leat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import leat.Json;
import leat.job.Job;
import leat.job.JobPlan;
import leat.job.Jobs;
import leat.job.Options;
import leat.job.Sessions;
import leat.ledger.RowBalance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What would run and why, from manifests alone. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Checks config, inputs and workspace; lists the jobs that would run, and why.")
final class PlanCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Override
  public Integer call() {
    Opened opened = Opened.of(options);
    Jobs.check(opened.config());
    opened.workspace().checkWritable();
    JobPlan plan =
        JobPlan.of(Jobs.inOrder(), opened.config(), opened.workspace(), Sessions.engine());
    if (options.json()) {
      System.out.print(Json.document(json(plan, opened)));
    } else {
      plan.steps().forEach(step -> print(step, unknown(step.job(), opened)));
    }
    return 0;
  }

  private static <S> String unknown(Job<S> job, Opened opened) {
    return job.unknown(job.settings(opened.config()), opened.workspace());
  }

  private static void print(JobPlan.Step step, String unknown) {
    String rows = "";
    if (step.upToDate() && step.published().manifest().rows() != null) {
      RowBalance balance = step.published().manifest().rows();
      rows = String.format(Locale.ROOT, " (%,d rows in, %,d out)", balance.in(), balance.out());
    }
    String what = step.upToDate() ? "up to date" + rows : "runs: " + step.because();
    String caveat = unknown.isEmpty() ? "" : "; " + unknown;
    System.out.printf(Locale.ROOT, "%-9s %s%s%n", step.job().name(), what, caveat);
  }

  private static ArrayNode json(JobPlan plan, Opened opened) {
    ArrayNode steps = Json.mapper().createArrayNode();
    for (JobPlan.Step step : plan.steps()) {
      ObjectNode node = steps.addObject();
      node.put("job", step.job().name());
      node.put("fingerprint", step.fingerprint());
      node.put("up_to_date", step.upToDate());
      node.put("because", step.because());
      node.put("unknown", unknown(step.job(), opened));
    }
    return steps;
  }
}
