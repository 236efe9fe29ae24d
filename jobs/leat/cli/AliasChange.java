package leat.cli;

import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import picocli.CommandLine.Option;

/** What every command is told that gives an alias to a version. */
final class AliasChange {
  @Option(
      names = "--alias",
      paramLabel = "NAME",
      defaultValue = Promotion.PRODUCTION,
      description = "Which alias (default: ${DEFAULT-VALUE}).")
  private String alias;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason;

  @Option(names = "--force", description = "Even if the gate or the columns are against it.")
  private boolean force;

  String alias() {
    return alias;
  }

  /** Gives the alias to the version, and prints that. */
  void print(Opened opened, Versions versions, ModelVersion model, String action, boolean json) {
    new Assignment(opened, alias, versions.history().current(alias), reason, force)
        .print(model, action, json);
  }
}
