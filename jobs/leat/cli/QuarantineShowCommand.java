package leat.cli;

import java.util.List;
import java.util.concurrent.Callable;
import leat.Json;
import leat.LeatException;
import leat.config.Nearest;
import leat.job.Jobs;
import leat.job.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts of rejected rows and examples of them, without a Spark session. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Counts rejected rows by reason, with examples.",
      "",
      "Shows what ingest and clean rejected with this config; where a job has not run with it yet,"
          + " what it rejected last. The rows are Parquet files, under the path that is printed."
    },
    footer = {
      "",
      "Examples:",
      "  leat quarantine show --config my.conf",
      "  leat quarantine show --config my.conf --column age --rule max --limit 50",
      "  leat quarantine show --config my.conf --reason 'too few fields' --json"
    })
final class QuarantineShowCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Option(names = "--job", paramLabel = "JOB", description = "Only what this job rejected.")
  private String job;

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description = "Only rows with this reason, as it is counted ('age: max').")
  private String reason;

  @Option(names = "--rule", paramLabel = "RULE", description = "Only rows that break this rule.")
  private String rule;

  @Option(
      names = "--column",
      paramLabel = "COLUMN",
      description = "Only rows with something wrong in this column.")
  private String column;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Only what this run rejected, whatever its config was.")
  private String run;

  @Option(names = "--all", description = "All quarantines in the workspace, of any config.")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Most examples of each job (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  public Integer call() {
    check();
    Opened opened = Opened.of(options);
    Quarantines quarantines = new Quarantines(opened);
    RejectedFilter filter = new RejectedFilter(job, reason, rule, column, run);
    List<Rejected> rejected =
        new QuarantineShow(opened, filter, limit)
            .read(all || run != null ? quarantines.all() : quarantines.present());
    if (run != null) {
      rejected = rejected.stream().filter(Rejected::any).toList();
    }
    if (options.json()) {
      System.out.print(Json.document(rejected));
    } else {
      new RejectedText(System.out).print(rejected);
    }
    return 0;
  }

  private void check() {
    if (limit < 0) {
      throw LeatException.usage("Invalid --limit: must not be negative, found " + limit);
    }
    if (job != null && !Jobs.names().contains(job)) {
      throw LeatException.usage(
          "Invalid --job: must be one of %s, found %s%s"
              .formatted(String.join(", ", Jobs.names()), job, Nearest.hint(job, Jobs.names())));
    }
  }
}
