package leat.cli;

import picocli.CommandLine.Command;

/** The registry. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ModelsListCommand.class,
      ModelsShowCommand.class,
      ModelsDiffCommand.class,
      ModelsPromoteCommand.class,
      ModelsRollbackCommand.class,
      ModelsVerifyCommand.class,
      ModelsFetchCommand.class,
      ModelsDeleteCommand.class
    },
    description = {
      "Lists, shows, compares, promotes, verifies, fetches and deletes versions of the model.",
      "",
      "What is in production, and what goes by any other alias, is an append-only record: who, when,"
          + " why, and what the gate found. --as-of asks it for the past."
    })
final class ModelsCommand {}
