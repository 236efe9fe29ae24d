package leat.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import leat.Json;
import leat.job.Options;
import leat.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All versions, and what they go by. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "All versions, and the aliases that they go by.",
      "",
      "With --as-of those that they went by then; a version that was deleted since is named too."
    },
    footer = {
      "",
      "Examples:",
      "  leat models list --config my.conf",
      "  leat models list --alias production --as-of 2026-03-01 --config my.conf"
    })
final class ModelsListCommand implements Callable<Integer> {
  @Mixin private Options options;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "What went by which alias then (2026-03-01, or ISO-8601; UTC).")
  private String asOf;

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "Only the version that goes by this alias.")
  private String alias;

  @Override
  public Integer call() {
    Instant moment = asOf == null ? null : Moment.of(asOf);
    Workspace workspace = Opened.of(options).workspace();
    List<Listed> listed = Listed.of(workspace, moment, alias);
    if (options.json()) {
      System.out.print(Json.document(listed));
      return 0;
    }
    if (listed.isEmpty()) {
      System.out.println(alias == null ? "No model is registered" : "No model is in " + alias);
    }
    StringBuilder text = new StringBuilder();
    listed.forEach(model -> text.append(model.text()).append(System.lineSeparator()));
    System.out.print(text);
    return 0;
  }
}
