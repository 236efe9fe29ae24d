package leat.cli;

import java.util.concurrent.Callable;
import leat.LeatException;
import leat.job.Options;
import leat.workspace.Promotion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private AliasChange change;

  @Override
  public Integer call() {
    Opened opened = Opened.of(options);
    Versions versions = Versions.of(opened.workspace());
    String before =
        versions
            .history()
            .before(change.alias())
            .orElseThrow(
                () ->
                    LeatException.usage(
                        "Cannot roll back: no other model was in " + change.alias() + " before"));
    change.print(opened, versions, versions.found(before), Promotion.ROLLBACK, options.json());
    return 0;
  }
}
