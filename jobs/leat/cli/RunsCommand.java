package leat.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import leat.Json;
import leat.job.Leaves;
import leat.job.Options;
import leat.job.RunSummary;
import leat.ledger.JobRecord;
import leat.ledger.RunRecord;
import leat.workspace.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What was run. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Lists, shows and compares runs.")
final class RunsCommand {

  @Command(name = "list", mixinStandardHelpOptions = true, description = "All runs, oldest first.")
  int list(@Mixin Options options) {
    RunStore runs = Opened.of(options).workspace().runs();
    List<RunRecord> records = runs.list().stream().map(runs::read).toList();
    if (options.json()) {
      System.out.print(Json.document(records));
    }
    for (RunRecord run : options.json() ? List.<RunRecord>of() : records) {
      String message = run.message().lines().findFirst().orElse("");
      System.out.printf("%s  %-8s %-9s %s%n", run.run(), run.outcome(), run.command(), message);
    }
    return 0;
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "One run in full.")
  int show(
      @Mixin Options options,
      @Parameters(paramLabel = "RUN", description = "As runs list names it.") String id) {
    RunStore runs = Opened.of(options).workspace().runs();
    RunSummary.print(runs.read(id), runs.path(id, "report.html"), options.json());
    return 0;
  }

  @Command(
      name = "compare",
      mixinStandardHelpOptions = true,
      description = "What differs between two runs: settings, rows and results.")
  int compare(
      @Mixin Options options,
      @Parameters(index = "0", paramLabel = "RUN", description = "As runs list names it.")
          String left,
      @Parameters(index = "1", paramLabel = "OTHER", description = "Another run.") String right) {
    RunStore runs = Opened.of(options).workspace().runs();
    Map<String, String> before = facts(runs.read(left));
    Map<String, String> after = facts(runs.read(right));
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> before.getOrDefault(key, "").equals(after.getOrDefault(key, "")));
    if (options.json()) {
      Map<String, List<String>> differences = new TreeMap<>();
      keys.forEach(k -> differences.put(k, List.of(text(before, k), text(after, k))));
      System.out.print(Json.document(differences));
    } else if (keys.isEmpty()) {
      System.out.println("Nothing differs");
    } else {
      keys.forEach(
          k ->
              System.out.printf(
                  Locale.ROOT, "%-44s %-24s %s%n", k, text(before, k), text(after, k)));
    }
    return 0;
  }

  private static String text(Map<String, String> facts, String key) {
    return facts.getOrDefault(key, "-");
  }

  private static Map<String, String> facts(RunRecord run) {
    Map<String, String> facts = new TreeMap<>();
    Leaves.of(run.settings()).forEach((key, value) -> facts.put("settings." + key, value));
    for (JobRecord job : run.jobs()) {
      facts.put(job.job() + ".fingerprint", job.fingerprint());
      Leaves.of(Json.mapper().valueToTree(job.rows()))
          .forEach((key, value) -> facts.put(job.job() + ".rows." + key, value));
      if (job.job().equals("evaluate")) {
        Leaves.of(job.detail().path("test"))
            .forEach((key, value) -> facts.put("test." + key, value));
      }
    }
    facts.put("outcome", run.outcome());
    return facts;
  }
}
