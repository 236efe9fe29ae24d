package leat.cli;

import java.util.concurrent.Callable;
import leat.LeatException;
import leat.job.Options;
import leat.workspace.Promotion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a promotion back. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the version back that was in production before.",
      "",
      "Done again, it goes one further back; deleted versions are passed over. The version is checked"
          + " as by 'leat models promote'."
    },
    footer = {"", "Example:", "  leat models rollback --reason 'too many calls' --config my.conf"})
final class ModelsRollbackCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      defaultValue = Promotion.PRODUCTION,
      description = "Which alias goes back (default: ${DEFAULT-VALUE}).")
  private String alias;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason;

  @Option(names = "--force", description = "Even if the gate or the columns are against it.")
  private boolean force;

  @Override
  public Integer call() {
    Opened opened = Opened.of(options);
    Versions versions = Versions.of(opened.workspace());
    String before =
        versions
            .history()
            .before(alias)
            .orElseThrow(
                () ->
                    LeatException.usage(
                        "Cannot roll back: no other model was in " + alias + " before"));
    new Assignment(opened, alias, versions.history().current(alias), reason, force)
        .print(versions.found(before), Promotion.ROLLBACK, options.json());
    return 0;
  }
}
