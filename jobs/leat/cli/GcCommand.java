package leat.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import leat.Json;
import leat.config.RetentionSettings;
import leat.job.Options;
import leat.workspace.Gc;
import leat.workspace.GcPlan;
import leat.workspace.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what no manifest, run or model refers to. */
@Command(
    name = "gc",
    mixinStandardHelpOptions = true,
    description = {
      "Removes what no manifest, run or model refers to, and old versions of the model.",
      "",
      "Which versions stay says register.retention; those that go by an alias always do."
    })
final class GcCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Option(names = "--dry-run", description = "Only says what would be removed.")
  private boolean dryRun;

  @Option(
      names = "--minimum-age",
      paramLabel = "HOURS",
      defaultValue = "1",
      description = "Leaves what was written to in the last hours (default: ${DEFAULT-VALUE}).")
  private int hours;

  @Override
  public Integer call() {
    Opened opened = Opened.of(options);
    RetentionSettings kept = opened.config().register().retention();
    Gc gc = opened.workspace().gc(new Retention(kept.keep(), kept.keepPromoted()));
    GcPlan plan = gc.plan(Duration.ofHours(hours));
    GcPlan done = dryRun ? plan : gc.execute(plan);
    if (options.json()) {
      System.out.print(Json.document(Map.of("items", done.items(), "bytes", done.bytes())));
      return 0;
    }
    for (GcPlan.Item item : done.items()) {
      System.out.printf(
          Locale.ROOT, "%,d bytes  %s (%s)%n", item.bytes(), item.path(), item.because());
    }
    String what = dryRun ? "to remove" : "removed";
    System.out.printf(
        Locale.ROOT, "%d items, %,d bytes %s%n", done.items().size(), done.bytes(), what);
    return 0;
  }
}
