package leat.cli;

import java.util.concurrent.Callable;
import leat.job.Options;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives an alias to a version. */
@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a version into production, or gives it another alias.",
      "",
      "The version must be whole (SHA-256 of every file, golden rows), must have passed the gate when"
          + " it was registered, and must fit the present columns of the config: those that it reads"
          + " are there with their type, and every value that they let through reads as it did for"
          + " the model. Otherwise it is refused with exit code 4; --force helps against all but a"
          + " version that is not whole, and is recorded."
    },
    footer = {
      "",
      "Examples:",
      "  leat models promote 7 --alias staging --reason 'to be tried by the branches' --config my.conf",
      "  leat models promote staging --reason 'tried for a week' --config my.conf"
    })
final class ModelsPromoteCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Mixin private AliasChange change;

  @Parameters(paramLabel = "VERSION", description = "A number, or an alias that it goes by.")
  private String version;

  @Override
  public Integer call() {
    Opened opened = Opened.of(options);
    Versions versions = Versions.of(opened.workspace());
    ModelVersion model = versions.found(version);
    change.print(opened, versions, model, Promotion.PROMOTE, options.json());
    return 0;
  }
}
